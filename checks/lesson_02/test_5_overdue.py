"""GET /api/v1/todos/overdue lists the open todos whose time has passed."""

from random import Random

import pytest

from checks.probes.todos import (
    TODOS,
    add_late_todo,
    add_todo,
    add_todo_due_now,
    address_of,
    ids_in,
    some_time,
    some_title,
)
from workbook.client import Client

OVERDUE = f"{TODOS}/overdue"


def test_overdue_is_an_address_of_its_own(reader: Client) -> None:
    """The list of overdue todos answers 200."""
    answer = reader.get(OVERDUE)

    assert answer.status_code == 200, (
        "this address has to be a list. A 422 means that the word overdue was taken "
        "for an id: of two paths that fit, the one that was declared first answers"
    )


def test_a_late_todo_is_overdue(alice: Client, rng: Random) -> None:
    """Each open todo whose due time is past is overdue."""
    late = sorted(add_late_todo(alice, rng)["id"] for _ in range(2))
    add_todo(alice, some_title(rng), due_at=some_time(rng))

    listed = ids_in(alice.get(OVERDUE))

    assert sorted(todo_id for todo_id in listed if todo_id in late) == late, (
        "their due times are past and they are still open; compare moments, for the "
        "same hour on two clocks need not be the same moment"
    )


def test_the_clock_goes_on(alice: Client, rng: Random) -> None:
    """A todo becomes overdue as soon as its due time has come."""
    alice.get(OVERDUE)
    todo = add_todo_due_now(alice, rng)

    assert ids_in(alice.get(OVERDUE)).count(todo["id"]) == 1, (
        "its due time has come since the app was started, and since it was asked "
        "before: every request has to read the clock again"
    )


@pytest.mark.parametrize("has_time", [True, False], ids=["due later", "never due"])
def test_what_is_not_late_is_not_overdue(
    alice: Client, rng: Random, has_time: bool
) -> None:
    """A todo that is due later, or never, is not overdue."""
    due_at = some_time(rng) if has_time else None
    todo = add_todo(alice, some_title(rng), due_at=due_at)

    assert ids_in(alice.get(OVERDUE)).count(todo["id"]) == 0, (
        "a list of late todos that holds the others as well warns of nothing"
    )


def test_a_finished_todo_is_not_overdue(alice: Client, rng: Random) -> None:
    """A late todo that is completed is not overdue any more."""
    todo = add_late_todo(alice, rng)
    finished = {"title": todo["title"], "completed": True, "due_at": todo["due_at"]}

    alice.put(address_of(todo), json=finished)

    assert ids_in(alice.get(OVERDUE)).count(todo["id"]) == 0, (
        "what is done cannot be late, whenever it was due"
    )
