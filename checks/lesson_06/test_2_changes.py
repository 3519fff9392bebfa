"""Exercise 2: what a PUT or a PATCH makes of a reminder that is there already."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from checks.probes.bodies import read, refused_place, send
from checks.probes.clock import YEARS, SetClock, clock_for_a_while, some_day
from checks.probes.findings import NOTHING
from checks.probes.slips import slip_at
from checks.probes.todos import Todo, add_todo, address_of, instant
from workbook.client import Client
from workbook.suite import LessonTree


@pytest.fixture
def clock(reader: Client, lesson: LessonTree, rng: Random) -> Iterator[SetClock]:
    """Set the clock of the app to a time that is far from today."""
    moment = some_day(rng, rng.choice(YEARS))
    with clock_for_a_while(reader, lesson, moment) as clock:
        yield clock


@pytest.fixture
def todo(reader: Client, clock: SetClock) -> Todo:
    """Return a todo with a reminder in two hours that is due in four."""
    times = {"remind_at": clock.after(hours=2), "due_at": clock.after(hours=4)}
    return add_todo(reader, "Cook", **times)


def test_a_patch_is_judged_by_what_it_makes(
    reader: Client, clock: SetClock, todo: Todo
) -> None:
    """A PATCH of one of the two times is judged together with the other one."""
    path, stored = address_of(todo), read(reader, todo)
    at = clock.after
    wrong = [{"remind_at": at(hours=hours)} for hours in (5, 4)]
    wrong += [{"due_at": at(hours=hours)} for hours in (1, 2)]
    for change in wrong:
        assert refused_place(reader.patch(path, json=change)) == "body.remind_at", (
            "the body of a PATCH holds one of the times, and the storage holds the "
            "other. Only the service sees both, and they may not be equal either"
        )
    assert read(reader, todo) == stored, "what is refused changes nothing"

    right: list[dict[str, Any]] = [{"due_at": at(hours=7)}, {"due_at": None}]
    right += [{"remind_at": at(days=9)}, {"remind_at": None}]
    for change in right:
        assert reader.patch(path, json=change).status_code == 200, (
            "this keeps the order, with what is stored by then. Without a due time, or "
            "without a reminder, there is no order to keep"
        )


def test_a_patch_of_both_times_is_judged(
    reader: Client, clock: SetClock, todo: Todo
) -> None:
    """A PATCH of both times is judged by the two that it holds."""
    path, at = address_of(todo), clock.after
    for hours in (5, 6):
        wrong = {"remind_at": at(hours=6), "due_at": at(hours=hours)}
        assert refused_place(reader.patch(path, json=wrong)) == "body.remind_at", (
            "the order counts for two times that come together, as in a POST"
        )

    for hours in (5, 1):
        right = {"remind_at": at(hours=hours), "due_at": at(hours=hours, minutes=1)}
        assert reader.patch(path, json=right).status_code == 200, (
            "both move together, past what is stored: they are judged by each other"
        )


def test_a_known_reminder_may_have_passed(
    reader: Client, clock: SetClock, todo: Todo
) -> None:
    """A reminder that has passed since hinders no PATCH and no PUT."""
    clock.forward(hours=9)
    times = {name: todo[name] for name in ("remind_at", "due_at")}
    same = {"remind_at": times["remind_at"], "priority": 1}
    tick = {"title": "Eat, then rest", "completed": True, **times}
    for door, change in ("PATCH", {"title": "Eat"}), ("PATCH", same), ("PUT", tick):
        assert send(reader, door, todo, **change).status_code == 200, (
            "the reminder lay ahead when it was set. Who wants to tick the todo off "
            "now has done nothing wrong"
        )
    assert instant(read(reader, todo)["remind_at"]) == instant(todo["remind_at"]), (
        "it stays what it was"
    )

    past = {"remind_at": [clock.after(hours=hours) for hours in (-8, -6)]}
    assert slip_at(reader, todo, "PATCH", "PUT", of=past) == NOTHING, (
        "another reminder is a new one, earlier or later than the known one, and it "
        "is past already"
    )
