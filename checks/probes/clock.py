"""A clock that stands still until a check sets it, in place of the app's own."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

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
    start = datetime(year, 1, 1, microsecond=rng.randrange(1, 10**6), tzinfo=UTC)
    return start + timedelta(days=rng.randrange(900), seconds=rng.randrange(86_400))


def clock_of(client: Client, lesson: LessonTree, moment: datetime) -> SetClock:
    """Give the client's app a clock that stands at this moment, and return it."""
    clock = SetClock(moment)
    app: Any = client.app
    provider = lesson.import_module("app.utils.clock").get_clock
    app.dependency_overrides[provider] = lambda: clock
    return clock


@contextmanager
def clock_for_a_while(
    client: Client, lesson: LessonTree, moment: datetime
) -> Iterator[SetClock]:
    """Give an app that others use as well such a clock, and take it back."""
    app: Any = client.app
    before = dict(app.dependency_overrides)
    try:
        yield clock_of(client, lesson, moment)
    finally:
        app.dependency_overrides.clear()
        app.dependency_overrides.update(before)


@contextmanager
def machine_abroad() -> Iterator[None]:
    """Let the machine's own clock show other hands than UTC, where that can be set."""
    before = os.environ.get("TZ")
    _set_zone("ABROAD-05:45")
    try:
        yield
    finally:
        _set_zone(before)


def _set_zone(zone: str | None) -> None:
    if zone is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = zone
    if hasattr(time, "tzset"):  # Windows has none
        time.tzset()
