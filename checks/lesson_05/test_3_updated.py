"""Exercise 3: updated_at says when something has changed, and nothing else."""

from random import Random

import pytest

from checks.probes.todos import (
    Todo,
    add_todo,
    address_of,
    instant,
    just_now,
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


def test_what_changes_nothing_leaves_no_trace(reader: Client, todo: Todo) -> None:
    """{} and the values that are there already answer 200; updated_at stays."""
    path = address_of(todo)
    same = {name: todo[name] for name in CHOSEN}

    for method, body in (("PATCH", {}), ("PATCH", same), ("PUT", same)):
        answer = reader.request(method, path, json=body)
        assert answer.status_code == 200, "to wish for what is already so is no mistake"
        assert instant(answer.json()["updated_at"]) == instant(todo["updated_at"]), (
            "nothing was updated, by {}, by a PATCH with the same values, or by such a "
            "PUT"
        )


def test_a_change_moves_updated_at(reader: Client, rng: Random, todo: Todo) -> None:
    """A change of any field writes the present moment to updated_at, not created_at."""
    new = {"title": some_title(rng), "completed": False, "due_at": some_time(rng)}

    for name, value in {**new, "description": "Rice", "priority": 4}.items():
        start = instant(just_now())
        changed = reader.patch(address_of(todo), json={name: value}).json()
        now = instant(changed["updated_at"])
        assert str(start) <= str(now), (
            "who asks what is new since yesterday looks at updated_at"
        )
        assert instant(changed["created_at"]) == instant(todo["created_at"]), (
            "a change is no second birth"
        )
