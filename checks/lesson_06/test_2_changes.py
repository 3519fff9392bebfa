"""Exercise 2: what a PUT or a PATCH makes of a reminder that is there already."""

from random import Random

import pytest

from checks.probes.bodies import read, refused_place, whole
from checks.probes.clock import YEARS, SetClock, clock_of, some_day
from checks.probes.todos import Todo, add_todo, address_of, instant
from workbook.client import Client
from workbook.suite import LessonTree


@pytest.fixture
def clock(client: Client, lesson: LessonTree, rng: Random) -> SetClock:
    """Set the clock of the app to a time that is far from today."""
    return clock_of(client, lesson, some_day(rng, rng.choice(YEARS)))


@pytest.fixture
def todo(client: Client, clock: SetClock) -> Todo:
    """Return a todo with a reminder in two hours that is due in four."""
    times = {"remind_at": clock.after(hours=2), "due_at": clock.after(hours=4)}
    return add_todo(client, "Cook", **times)


def test_a_patch_is_judged_by_what_it_makes(
    client: Client, clock: SetClock, todo: Todo
) -> None:
    """A PATCH of one of the two times is judged together with the other one."""
    path = address_of(todo)
    wrong = [{"remind_at": clock.after(hours=5)}, {"due_at": clock.after(hours=1)}]
    answers = [client.patch(path, json=change) for change in wrong]
    assert [refused_place(answer) for answer in answers] == ["body.remind_at"] * 2, (
        "the body of a PATCH holds one of the times, and the storage holds the other. "
        "Only the service sees both"
    )
    assert read(client, todo) == todo, "what is refused changes nothing"

    both = {"remind_at": clock.after(hours=5), "due_at": clock.after(hours=6)}
    right = [both, {"due_at": clock.after(hours=7)}, {"due_at": None}]
    right += [{"remind_at": clock.after(days=9)}, {"remind_at": None}]
    codes = [client.patch(path, json=change).status_code for change in right]
    assert codes == [200] * 5, (
        "these keep the order, each with what is stored by then. Without a due time, "
        "or without a reminder, there is no order to keep"
    )


def test_a_known_reminder_may_have_passed(
    client: Client, clock: SetClock, todo: Todo
) -> None:
    """A reminder that has passed since hinders no PATCH and no PUT."""
    path = address_of(todo)
    clock.forward(hours=9)
    times = {name: todo[name] for name in ("remind_at", "due_at")}
    answers = [
        client.patch(path, json={"title": "Eat"}),
        client.patch(path, json={"remind_at": times["remind_at"], "priority": 1}),
        client.put(path, json={**whole("Eat, then rest"), **times, "completed": True}),
    ]
    assert [answer.status_code for answer in answers] == [200] * 3, (
        "the reminder lay ahead when it was set. Who wants to tick the todo off now "
        "has done nothing wrong"
    )
    assert instant(read(client, todo)["remind_at"]) == instant(todo["remind_at"]), (
        "it stays what it was"
    )

    new = [{"remind_at": clock.after(hours=hours)} for hours in (-8, -6)]
    answers = [client.patch(path, json=change) for change in new]
    answers += [client.put(path, json=whole("Eat", **change)) for change in new]
    assert [refused_place(answer) for answer in answers] == ["body.remind_at"] * 4, (
        "another reminder is a new one, earlier or later than the known one, and it "
        "is past already"
    )
