"""/api/v1/users/{user_id}/todos holds the todos of one user."""

import re
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.todos import TODOS, Todo, add_todo, address_of, ids_in, some_title
from workbook.client import Client

USERS = "/api/v1/users"
VERSIONED = re.compile(r"/api/v\d+/.*[^/]")


@pytest.fixture
def alice(client_for: Callable[[str], Client]) -> Client:
    return client_for("alice")


@pytest.fixture
def todo(alice: Client, rng: Random) -> Todo:
    return add_todo(alice, some_title(rng))


@pytest.fixture
def stranger_id(todo: Todo, rng: Random) -> int:
    return int(todo["owner_id"]) + rng.randrange(1, 10**6)


def test_a_todo_is_below_its_owner(alice: Client, todo: Todo) -> None:
    """A todo is also found below its owner."""
    answer = alice.get(f"{USERS}/{todo['owner_id']}/todos/{todo['id']}")

    assert answer.status_code == 200, "both parts of the address are true"
    assert answer.json() == alice.get(address_of(todo)).json(), (
        "two addresses of one todo show the same todo"
    )


def test_below_another_user_it_does_not_exist(
    alice: Client, todo: Todo, stranger_id: int
) -> None:
    """A todo is not found below another user."""
    answer = alice.get(f"{USERS}/{stranger_id}/todos/{todo['id']}")

    assert answer.status_code == 404, (
        "the address says that this todo belongs to that user, which is not true; "
        "a 200 would show everybody's todos to whoever counts up the ids"
    )


def test_a_user_has_a_list(alice: Client, todo: Todo, stranger_id: int) -> None:
    """The list of a user holds the todos of that user and of nobody else."""
    own = alice.get(f"{USERS}/{todo['owner_id']}/todos")
    assert ids_in(own).count(todo["id"]) == 1, "the todo belongs to this user"

    strange = alice.get(f"{USERS}/{stranger_id}/todos")
    assert todo["title"] not in strange.text, (
        "the user in the address says whose todos are meant"
    )


@pytest.mark.parametrize(
    "odd_id",
    ["0", "abc", str(10**30)],
    ids=["zero", "a word", "huge"],
)
def test_what_cannot_be_a_user_is_refused(
    alice: Client, todo: Todo, odd_id: str
) -> None:
    """What cannot be the id of a user answers 404 or 422."""
    answer = alice.get(f"{USERS}/{odd_id}/todos/{todo['id']}")

    assert answer.status_code in {404, 422}, (
        "the mistake is in the address, so the answer must not blame the server"
    )


def test_every_address_carries_the_version(app: Any) -> None:
    """Every address of todos begins with the version and ends without a slash."""
    paths = [path for path in app.openapi()["paths"] if "todos" in path]

    assert [path for path in paths if not VERSIONED.fullmatch(path)] == [], (
        "clients build on addresses: with /api/v1 in front of each, a version 2 "
        "can be served beside it one day"
    )


@pytest.mark.parametrize("collection", ["own", "of a user"])
def test_a_slash_at_the_end_answers_404(
    alice: Client, todo: Todo, collection: str
) -> None:
    """With a slash at its end, no address of todos exists."""
    path = TODOS if collection == "own" else f"{USERS}/{todo['owner_id']}/todos"

    assert alice.get(f"{path}/").status_code == 404, (
        "one thing has one address; two spellings are two pages for a cache, a log "
        "and a rate limit"
    )
