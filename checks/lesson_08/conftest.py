"""Read the log of whatever a check starts."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from checks.probes.log_lines import Log

# The probes are imported in functions: pytest has to prepare them first.


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
