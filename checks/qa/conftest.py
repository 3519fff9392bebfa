"""What the nine points have in common: a walk over the app, and its log."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from random import Random
from typing import TYPE_CHECKING

import pytest

from workbook.client import Client

if TYPE_CHECKING:
    from checks.probes.log_lines import Log
    from checks.probes.walk import Walk

# The probes are imported in functions: pytest has to prepare them first.


@pytest.fixture
def walk(reader: Client, rng: Random) -> Walk:
    """Return a walk over an app that all walks share: it creates what it needs."""
    from checks.probes.walk import Walk

    return Walk(reader, rng)


@pytest.fixture(autouse=True)
def log() -> Iterator[Log]:
    """What the apps of a check write to standard output, from their start on."""
    from checks.probes.log_lines import reading

    with reading() as lines:
        yield lines


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call() -> Generator[None, object, object]:
    """Read on: pytest has put its own standard output in place before each check."""
    from checks.probes.log_lines import as_in_its_own_process

    with as_in_its_own_process():
        return (yield)
