"""POST /api/v1/todos makes a todo and says where it is."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from checks.probes.todos import (
    TODOS,
    add_todo,
    address_of,
    chosen,
    ids_in,
    location_of,
    some_time,
    some_title,
)
from workbook.client import Client


@pytest.fixture
def alice(client_for: Callable[[str], Client]) -> Client:
    return client_for("alice")


def test_creating_answers_201(alice: Client, rng: Random) -> None:
    """A new todo answers 201."""
    answer = alice.post(TODOS, json={"title": some_title(rng)})

    assert answer.status_code == 201, (
        "201 tells a client that something new exists now; "
        "200 says no more than that nothing went wrong"
    )


def test_the_answer_is_the_new_todo(alice: Client, rng: Random) -> None:
    """The answer is the new todo, open, with the title and the due time sent."""
    sent = {"title": some_title(rng), "due_at": some_time(rng)}

    todo = alice.post(TODOS, json=sent).json()

    assert chosen(todo) == chosen({**sent, "completed": False}), (
        "with the whole todo in the answer, a client can show it without asking again"
    )


def test_the_creation_time_is_in_utc(alice: Client, rng: Random) -> None:
    """The time of creation is now, in UTC, and says so."""
    todo = add_todo(alice, some_title(rng))

    assert todo["created_at"].endswith(("Z", "+00:00")), (
        "created_at does not end with its offset (Z or +00:00), so a client in "
        "another time zone reads another moment"
    )
    age = datetime.now(UTC) - datetime.fromisoformat(todo["created_at"])
    assert abs(age) < timedelta(minutes=1), "created_at is not the time of creation"


def test_location_is_the_address(alice: Client, rng: Random) -> None:
    """Location holds the address of the new todo."""
    answer = alice.post(TODOS, json={"title": some_title(rng)})

    assert location_of(answer) == address_of(answer.json()), (
        "a client follows Location as it is, so it has to be the whole path, "
        "with /api/v1 in front"
    )


def test_the_list_holds_the_new_todo(alice: Client, rng: Random) -> None:
    """A new todo is in the list."""
    todo = add_todo(alice, some_title(rng))

    assert ids_in(alice.get(TODOS)).count(todo["id"]) == 1, (
        "201 promises that the todo is kept; whoever lists the todos must find it"
    )
