"""Exercise 3: a moment comes back in UTC, and is compared with others by it."""

from random import Random
from typing import Any

import pytest

from checks.probes.bodies import DOORS, read, send
from checks.probes.clock import YEARS, clock_of, machine_abroad, some_day
from checks.probes.todos import TODOS, add_todo, ids_in, instant
from workbook.client import Client
from workbook.suite import LessonTree

OFFSETS = ("+05:00", "-09:30", "+14:00")
UTC_ENDS = ("Z", "+00:00")


@pytest.fixture
def moments(rng: Random) -> list[str]:
    """Return the same hands of a clock, with several offsets."""
    hands = some_day(rng, 2090).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return [hands + offset for offset in OFFSETS]


@pytest.mark.parametrize("name", ["due_at", "remind_at"])
def test_moments_come_back_in_utc(
    reader: Client, moments: list[str], name: str
) -> None:
    """A moment with any offset comes back as the same moment in UTC."""
    todo = add_todo(reader, "Cook")

    for door, moment in zip(DOORS, moments, strict=True):
        with machine_abroad():
            answer: Any = send(reader, door, todo, **{name: moment}).json()
        found = answer.get(name, answer)
        got = instant(found) if isinstance(found, str) else found
        assert got == instant(moment), (
            "another clock shows other hands at the same moment. Turning the offset "
            "into UTC without turning the hands makes it another moment"
        )
        assert found.endswith(UTC_ENDS), (
            "who sends one moment from Lima and from Delhi gets one text back. Then "
            "texts can be compared, by a person or by a database"
        )
    assert instant(read(reader, todo)[name]) == instant(moments[-1]), (
        "the last one was sent by PATCH, and is what a GET tells from then on"
    )


def test_a_todo_is_late_from_its_moment_on(
    client: Client, lesson: LessonTree, rng: Random
) -> None:
    """The list of overdue todos goes by moments, and by the clock of the app."""
    clock = clock_of(client, lesson, some_day(rng, rng.choice(YEARS)))
    hands = clock.moment.strftime("%Y-%m-%dT%H:%M:%S")
    east, west = (
        add_todo(client, "Cook", due_at=hands + it) for it in ("+03:00", "-04:00")
    )
    assert instant(east["created_at"]) == clock.after(), (
        "get_clock provides the time for everything that a request writes down"
    )

    found = []
    for hours in (-4, 2, 7):
        clock.forward(hours=hours)
        found.append(ids_in(client.get(f"{TODOS}/overdue")))

    assert found == [[], [east["id"]], [east["id"], west["id"]]], (
        "both clocks show the same hands, and yet one of the todos is due seven hours "
        "before the other one"
    )
