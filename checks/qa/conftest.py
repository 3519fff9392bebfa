"""A walk over the operations of the app that is checked."""

from random import Random
from typing import TYPE_CHECKING

import pytest

from workbook.client import Client

if TYPE_CHECKING:
    from checks.probes.walk import Walk


@pytest.fixture
def walk(reader: Client, rng: Random) -> "Walk":
    """Return a walk over an app that all walks share: it creates what it needs."""
    # Not before: pytest has to see the probes first, to explain their assertions.
    from checks.probes.walk import Walk

    return Walk(reader, rng)
