"""Exercise 4: what leaves is what was agreed, and the description says it."""

from random import Random
from typing import Any

import pytest

from checks.probes.bodies import whole
from checks.probes.canary import Marked, names_in
from checks.probes.lists import LISTS
from checks.probes.todos import TODOS, add_late_todo, some_title
from workbook.client import Client
from workbook.suite import LessonTree, Suite

AGREED = {"title", "completed", "due_at", "description", "priority"}
AGREED |= {"id", "owner_id", "created_at", "updated_at", "completed_at"}
ENVELOPE = {"items", "page", "limit", "total_count"}


@pytest.fixture
def secret(rng: Random) -> str:
    """Return what no client may see."""
    return f"secret-{rng.randrange(10**9)}"


@pytest.fixture
def storage(app: Any, lesson: LessonTree, suite: Suite, secret: str) -> Marked:
    """Let the storage keep the secret in every todo."""
    marked = Marked(lesson, suite.loop.run, secret)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: marked
    return marked


def test_one_todo_leaves_without_what_is_inside(
    client: Client, rng: Random, storage: Marked, secret: str
) -> None:
    """An answer with one todo holds the ten fields, whatever the storage knows."""
    todo_id = client.post(TODOS, json=whole(some_title(rng))).json()["id"]
    path = f"{TODOS}/{todo_id}"
    requests: list[tuple[str, str, Any]] = [
        ("POST", TODOS, whole(some_title(rng))),
        ("GET", path, None),
        ("GET", f"/api/v1/users/1/todos/{todo_id}", None),
        ("PUT", path, whole(some_title(rng))),
        ("PATCH", path, {"title": some_title(rng)}),
    ]

    for method, target, body in requests:
        storage.marks_what_is_read = method == "GET"
        answer = client.request(method, target, json=body)
        assert secret not in answer.text, (
            "the storage keeps a field that no client may see, and this operation sent "
            "it. Without a model, each new attribute is public on the day it is written"
        )
        assert AGREED - names_in(answer) == set(), (
            "this operation leaves out some of the ten fields that were agreed"
        )


@pytest.mark.usefixtures("storage")
def test_lists_leave_without_what_is_inside(
    client: Client, rng: Random, secret: str
) -> None:
    """A list shows of each todo the ten fields, whatever the storage knows."""
    add_late_todo(client, rng)

    for path in LISTS.values():
        answer = client.get(path)
        assert secret not in answer.text, (
            "the storage keeps a field that no client may see, and this list sent it. "
            "A page needs a model as well, and it needs to know of what it is a page"
        )
        assert AGREED - names_in(answer) == set(), (
            "this list leaves out some of the ten fields that were agreed"
        )
        assert ENVELOPE - set(answer.json()) == set(), (
            "without these, a client cannot know that there are other pages"
        )
