"""Exercise 3: PATCH changes what was sent, and nothing else."""

from random import Random

import pytest

from checks.probes.bodies import CANNOT_BE_EMPTY, read, refusals
from checks.probes.todos import (
    Todo,
    add_todo,
    address_of,
    instant,
    some_time,
    some_title,
)
from workbook.client import Client

CHOSEN = ("title", "completed", "due_at", "description", "priority")


@pytest.fixture
def todo(reader: Client, rng: Random) -> Todo:
    """Return a todo in which nothing has its usual value."""
    facts = {"due_at": some_time(rng), "description": "Soup", "priority": 5}
    return add_todo(reader, some_title(rng), completed=True, **facts)


def facts(todo: Todo) -> Todo:
    """Return what a client chooses, the moment in UTC."""
    chosen = {name: todo[name] for name in CHOSEN if name in todo}
    return {**chosen, "due_at": instant(todo.get("due_at"))}


def test_a_patch_changes_one_field(reader: Client, rng: Random, todo: Todo) -> None:
    """A PATCH with one field changes that field and keeps the others."""
    new: Todo = {"title": some_title(rng), "completed": False}
    new |= {"due_at": some_time(rng), "description": "Rice", "priority": 4}
    path = address_of(todo)

    for name, value in new.items():
        expected = facts({**todo, name: value})
        answer = reader.patch(path, json={name: value})
        assert answer.status_code == 200, "one field is enough, and it may be any of 5"
        assert facts(answer.json()) == expected, (
            "the answer is the todo as it is now. What is missing in a PATCH was not "
            "mentioned, so it stays; a default in its place erases it"
        )
        assert facts(read(reader, todo)) == expected, (
            "the next reader has to find the change as well"
        )
        reader.put(path, json={name: todo[name] for name in CHOSEN})


def test_null_clears_what_can_be_empty(reader: Client, todo: Todo) -> None:
    """A null clears due_at and description."""
    answer = reader.patch(address_of(todo), json={"due_at": None, "description": None})

    assert answer.status_code == 200, "both can be empty, and null says so"
    assert facts(answer.json()) == facts(
        {**todo, "due_at": None, "description": None}
    ), "null is a value like any other, and it was sent. Only what is missing stays"


def test_null_is_refused_elsewhere(reader: Client, todo: Todo) -> None:
    """A null for title, completed or priority is refused and changes nothing."""
    for got, place in refusals(reader, todo, "PATCH", of=CANNOT_BE_EMPTY):
        assert got == place, (
            "no todo can be without these. A missing field and null are not the same"
        )
    assert facts(read(reader, todo)) == facts(todo), "what is refused changes nothing"
