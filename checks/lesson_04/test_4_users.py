"""Exercise 4: the todos of a user are served, and every layer knows its place."""

from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Storage, two_people
from checks.probes.findings import NOTHING
from checks.probes.imports import find_imports, find_upward_imports
from checks.probes.todos import Todo, add_todo, ids_in, some_title
from workbook.client import Client
from workbook.suite import LessonTree, Suite


@pytest.fixture
def todo(client: Client, rng: Random) -> Todo:
    return add_todo(client, some_title(rng))


def test_a_user_has_a_list(client: Client, todo: Todo) -> None:
    """The todos of a user are listed below that user, and below nobody else."""
    own, another = (
        client.get(f"/api/v1/users/{user_id}/todos")
        for user_id in (todo["owner_id"], todo["owner_id"] + 1)
    )

    assert own.status_code == 200, "the router has to be repaired and included"
    assert [ids_in(own), ids_in(another)] == [[todo["id"]], []], (
        "the one todo that there is belongs to the first of these two users; the user "
        "in the address says whose list is meant"
    )


def test_a_user_has_that_todo_and_no_other(client: Client, todo: Todo) -> None:
    """One todo of a user is shown below that user, and below nobody else."""
    answers = [
        client.get(f"/api/v1/users/{user_id}/todos/{todo['id']}")
        for user_id in (todo["owner_id"], todo["owner_id"] + 1)
    ]

    assert [answer.status_code for answer in answers] == [200, 404], (
        "the user in the address says whose todo is meant; the service does the rest"
    )


def test_the_todos_of_a_user_come_from_the_repository(
    app: Any, client: Client, lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """Below /users too, whoever overrides get_todo_repository moves the todos."""
    other = Storage(lesson, suite.loop.run)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: other.repository
    alice, _ = two_people(rng)
    todo = other.add(alice, some_title(rng))

    answer = client.get(f"/api/v1/users/{alice}/todos/{todo.id}")

    assert answer.status_code == 200, (
        "the todo is in the repository that FastAPI provides. A service that is built "
        "in another way, beside the provider, looks elsewhere"
    )


def test_routers_leave_storage_to_the_service(lesson: LessonTree) -> None:
    """No router imports a repository."""
    found = find_imports(lesson, "app.api", "app.repositories", "sqlalchemy")

    assert found == NOTHING, (
        "a router that reaches past the service reaches past its rules; the next one "
        "to write a router will copy that"
    )


def test_imports_point_down(lesson: LessonTree) -> None:
    """No part of the app imports one that is above it."""
    assert find_upward_imports(lesson) == NOTHING, (
        "main, api, core.dependencies, services, repositories, models and schemas, "
        "utils: what is further down can be used, tested and replaced without what is "
        "above. An import upwards ties them together, and ends in a cycle"
    )
