"""/api/v1/users/{user_id}/todos holds the todos of one user."""

import re
from random import Random
from typing import Any

import pytest

from checks.probes.todos import TODOS, Todo, add_todo, address_of, ids_in, some_title
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree

USERS = "/api/v1/users"
VERSIONED = re.compile(r"/api/v\d+/.*[^/]")


@pytest.fixture
def people(client: Client, lesson: LessonTree, rng: Random) -> tuple[Client, Client]:
    return two_users(client, lesson, rng)


@pytest.fixture
def todos(people: tuple[Client, Client], rng: Random) -> tuple[Todo, Todo]:
    alice, bob = people
    return add_todo(alice, some_title(rng)), add_todo(bob, some_title(rng))


def test_a_todo_is_below_its_owner(
    people: tuple[Client, Client], todos: tuple[Todo, Todo]
) -> None:
    """A todo is also found below its owner."""
    alice, todo = people[0], todos[0]

    answer = alice.get(f"{USERS}/{todo['owner_id']}/todos/{todo['id']}")

    assert answer.status_code == 200, "both parts of the address are true"
    assert answer.json() == alice.get(address_of(todo)).json(), (
        "two addresses of one todo show the same todo"
    )


def test_below_another_user_it_does_not_exist(
    people: tuple[Client, Client], todos: tuple[Todo, Todo]
) -> None:
    """A todo is not found below another user."""
    alice, (todo, other) = people[0], todos

    right, wrong = (
        alice.get(f"{USERS}/{user['owner_id']}/todos/{todo['id']}")
        for user in (todo, other)
    )

    assert right.status_code == 200, "below its owner it is there"
    assert wrong.status_code == 404, (
        "the address says that this todo belongs to that user, which is not true, "
        "whoever asks"
    )


def test_a_user_has_a_list(
    people: tuple[Client, Client], todos: tuple[Todo, Todo]
) -> None:
    """The list of a user holds the todos of that user and of nobody else."""
    alice, todo = people[0], todos[0]

    answer = alice.get(f"{USERS}/{todo['owner_id']}/todos")

    assert ids_in(answer) == [todo["id"]], (
        "Alice and Bob have one todo each. The user in the address says whose todos "
        "are meant"
    )


def test_a_user_without_todos_has_an_empty_list(alice: Client, rng: Random) -> None:
    """The list of a user who has no todos is empty."""
    todo = add_todo(alice, some_title(rng))
    nobody = todo["owner_id"] + rng.randrange(10**6, 10**9)

    assert ids_in(alice.get(f"{USERS}/{nobody}/todos")) == [], (
        "these are the todos of the user in the address, and not of the one who asks; "
        "when there are none, that is no error"
    )


@pytest.mark.parametrize(
    "odd_id",
    ["0", "abc", str(10**30)],
    ids=["zero", "a word", "huge"],
)
def test_what_cannot_be_a_user_is_refused(
    alice: Client, rng: Random, odd_id: str
) -> None:
    """What cannot be the id of a user answers 404 or 422, for the list and a todo."""
    todo = add_todo(alice, some_title(rng))
    right = f"{USERS}/{todo['owner_id']}/todos"
    assert alice.get(right).status_code == 200, "this can be the id of a user"

    for wrong in (f"{USERS}/{odd_id}/todos", f"{USERS}/{odd_id}/todos/{todo['id']}"):
        assert alice.get(wrong).status_code in {404, 422}, (
            "the mistake is in the address, so the answer must not blame the server, "
            "and not look as if there was such a user"
        )


def test_every_address_carries_the_version(app: Any) -> None:
    """Every address of todos begins with the version and ends without a slash."""
    paths = [path for path in app.openapi()["paths"] if "todos" in path]

    assert [path for path in paths if not VERSIONED.fullmatch(path)] == [], (
        "clients build on addresses: with /api/v1 in front of each, a version 2 "
        "can be served beside it one day"
    )


@pytest.mark.parametrize("path", [TODOS, f"{USERS}/1/todos"], ids=["own", "of a user"])
def test_a_slash_at_the_end_answers_404(reader: Client, path: str) -> None:
    """With a slash at its end, no address of todos exists."""
    assert reader.get(f"{path}/").status_code == 404, (
        "one thing has one address; two spellings are two pages for a cache, a log "
        "and a rate limit"
    )
