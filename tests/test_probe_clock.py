"""A clock that stands still until a check sets it."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from checks.probes.clock import (
    YEARS,
    SetClock,
    clock_for_a_while,
    clock_of,
    machine_abroad,
    some_day,
)
from workbook.asgi import Loop
from workbook.client import Client
from workbook.suite import LessonTree

TIMES = 50


class App:
    """An app with a provider of a clock that can be overridden."""

    def __init__(self) -> None:
        self.dependency_overrides: dict[Any, Any] = {}

    async def __call__(self, scope: Any, receive: Any, send: Any, /) -> None:
        """Serve nothing: only the override is looked at."""


def machine() -> datetime:
    """Provide the clock of the machine."""
    return datetime.now(UTC)


@pytest.mark.parametrize("year", YEARS)
def test_who_asks_the_machine_is_found_out(year: int) -> None:
    """The set clock shows a time that is decades away from the real one."""
    for seed in range(TIMES):
        moment = some_day(Random(seed), year)

        assert moment.utcoffset() is not None
        assert abs((machine() - moment).days) > 365
        assert SetClock(moment).now() == moment


def test_no_two_seeds_have_one_day() -> None:
    """Nobody can guess the moment."""
    moments = {some_day(Random(seed), YEARS[0]) for seed in range(TIMES)}

    assert len(moments) == TIMES


def test_time_passes_when_a_check_says_so() -> None:
    """The clock stands still, and moves on by what it is told."""
    clock = SetClock(datetime(2031, 5, 4, 10, tzinfo=UTC))

    assert clock.now() == clock.now()
    assert clock.after(minutes=5) == "2031-05-04T10:05:00+00:00"
    assert clock.after(hours=-1) == "2031-05-04T09:00:00+00:00"
    clock.forward(hours=2, seconds=1)
    assert clock.now() == datetime(2031, 5, 4, 12, 0, 1, tzinfo=UTC)


def test_the_app_gets_this_clock() -> None:
    """The provider of the learner's module is overridden in the client's app."""
    module = ModuleType("app.utils.clock")
    module.get_clock = machine  # type: ignore[attr-defined] # a module made by hand
    lesson = LessonTree("lesson_06", Path(), lambda _name: module)
    app, loop = App(), Loop()

    client, moment = Client(app, loop), datetime(2031, 5, 4, tzinfo=UTC)
    with clock_for_a_while(client, lesson, moment) as lent:
        assert app.dependency_overrides[machine]() is lent
    assert app.dependency_overrides == {}
    clock = clock_of(client, lesson, moment)
    with pytest.raises(KeyError), clock_for_a_while(client, lesson, moment):
        raise KeyError
    loop.close()

    assert app.dependency_overrides[machine]() is clock


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has one zone only")
def test_the_machine_is_abroad_for_a_while() -> None:
    """Who asks for the zone of the machine gets an odd one; afterwards it is back."""
    moment = datetime(2031, 5, 4, tzinfo=UTC)
    before = moment.astimezone().utcoffset(), os.environ.get("TZ")

    for _ in range(TIMES):
        with machine_abroad():
            assert moment.astimezone().utcoffset() == timedelta(hours=5, minutes=45)
        assert (moment.astimezone().utcoffset(), os.environ.get("TZ")) == before
