"""A clock that stands still until a check sets it, in place of the app's own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from workbook.client import Client
from workbook.suite import LessonTree

YEARS = (1990, 2090)
"""Far from today on either side: who asks the clock of the machine is far off."""


class SetClock:
    """Tells the time that it was set to."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment, aware and in UTC."""
        return self.moment

    def forward(self, **distance: float) -> None:
        """Move on by so many hours, minutes or seconds."""
        self.moment += timedelta(**distance)

    def after(self, **distance: float) -> str:
        """Return the text of a moment so much later; a negative one is earlier."""
        return (self.moment + timedelta(**distance)).isoformat()


def some_day(rng: Random, year: int) -> datetime:
    """Return a moment of that year, or of the next ones, that nobody can guess."""
    start = datetime(year, 1, 1, tzinfo=UTC)
    return start + timedelta(days=rng.randrange(900), seconds=rng.randrange(86_400))


def clock_of(client: Client, lesson: LessonTree, moment: datetime) -> SetClock:
    """Give the client's app a clock that stands at this moment, and return it."""
    clock = SetClock(moment)
    app: Any = client.app
    provider = lesson.import_module("app.utils.clock").get_clock
    app.dependency_overrides[provider] = lambda: clock
    return clock


@contextmanager
def far_from_london() -> Iterator[None]:
    """Let the machine's own clock show the time of Nepal, as far as it can be set."""
    set_zone = getattr(time, "tzset", lambda: None)  # Windows has none
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TZ", "NPT-5:45")
            set_zone()
            yield
    finally:
        set_zone()
