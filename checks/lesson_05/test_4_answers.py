"""Exercise 4: what leaves is what was agreed, and the description says it."""

from random import Random
from typing import Any

import pytest

from checks.probes.bodies import whole
from checks.probes.canary import Marked, names_in
from checks.probes.described import Schema, field_names, received, sent
from checks.probes.lists import LISTS
from checks.probes.todos import TODOS, add_late_todo, some_title
from workbook.client import Client
from workbook.suite import LessonTree, Suite

ONE = f"{TODOS}/{{todo_id}}"
OF_A_USER = "/api/v1/users/{user_id}/todos"
CHOSEN = {"title", "completed", "due_at", "description", "priority"}
SERVERS = {"id", "owner_id", "created_at", "updated_at", "completed_at"}
AGREED = CHOSEN | SERVERS


@pytest.fixture
def secret(app: Any, lesson: LessonTree, suite: Suite, rng: Random) -> str:
    """Let the storage keep a note in every todo that no client may see."""
    note = f"secret-{rng.randrange(10**9)}"
    storage = Marked(lesson, suite.loop.run, note)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: storage
    return note


def test_one_todo_leaves_without_what_is_inside(
    client: Client, rng: Random, secret: str
) -> None:
    """An answer with one todo holds the ten fields, whatever the storage knows."""
    body = whole(some_title(rng))
    todo_id = client.post(TODOS, json=body).json()["id"]
    path = f"{TODOS}/{todo_id}"
    answers = {
        "POST": client.post(TODOS, json=body),
        "GET": client.get(path),
        "PUT": client.put(path, json=whole(some_title(rng))),
        "PATCH": client.patch(path, json={"title": some_title(rng)}),
        "GET below /users": client.get(f"/api/v1/users/1/todos/{todo_id}"),
    }

    leaks = [name for name, answer in answers.items() if secret in answer.text]
    assert leaks == [], (
        "the storage keeps a field that no client may see, and these operations sent "
        "it. Without a model, each new attribute is public on the day it is written"
    )
    assert [name for name in answers if AGREED - names_in(answers[name])] == [], (
        "these operations leave out one of the ten fields that were agreed"
    )


def test_lists_leave_without_what_is_inside(
    client: Client, rng: Random, secret: str
) -> None:
    """A list shows of each todo the ten fields, whatever the storage knows."""
    add_late_todo(client, rng)
    answers = {name: client.get(path) for name, path in LISTS.items()}

    leaks = [name for name, answer in answers.items() if secret in answer.text]
    assert leaks == [], (
        "the storage keeps a field that no client may see, and these lists sent it. A "
        "page needs a model as well, and the model needs to know of what it is a page"
    )
    assert [name for name in answers if AGREED - names_in(answers[name])] == [], (
        "these lists leave out one of the ten fields that were agreed"
    )


def test_the_description_tells_what_comes_in_and_what_goes_out(client: Client) -> None:
    """In OpenAPI, requests have what a client chooses, and answers all ten fields."""
    requests = {
        f"{method.upper()} {path}": field_names(received(client, method, path))
        for method, path in [("post", TODOS), ("put", ONE), ("patch", ONE)]
    }
    assert [
        name for name, names in requests.items() if names & SERVERS or CHOSEN - names
    ] == [], "these requests are described with other fields than the client may send"

    answers = described_answers(client)
    assert [name for name in answers if AGREED - field_names(answers[name])] == [], (
        "these answers are described as something else than a todo, or a page of them. "
        "Who generates a client from the description gets no types"
    )
    assert [name for name in answers if answers[name].get("title") == "Todo"] == [], (
        "these answers are described as Todo, which is what the application keeps. The "
        "next field that it gets for internal use is public at once"
    )


def described_answers(client: Client) -> dict[str, Schema]:
    """Return how OpenAPI describes the todos that each operation answers with."""
    one = [("post", TODOS), ("get", ONE), ("put", ONE), ("patch", ONE)]
    one += [("get", f"{OF_A_USER}/{{todo_id}}")]
    many = [("get", TODOS), ("get", f"{TODOS}/overdue"), ("get", OF_A_USER)]
    return {
        f"{method.upper()} {path}": sent(client, method, path) for method, path in one
    } | {
        f"{method.upper()} {path}": sent(client, method, path, "items")
        for method, path in many
    }
