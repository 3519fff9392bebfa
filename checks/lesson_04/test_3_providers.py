"""Exercise 3: FastAPI puts repository and service together for each request."""

from collections.abc import Callable
from random import Random
from typing import Any

from checks.probes.by_hand import Storage
from checks.probes.lists import some_word
from checks.probes.todos import (
    TODOS,
    add_todo,
    add_todo_due_now,
    address_of,
    chosen,
    ids_in,
    some_title,
)
from workbook.client import Client
from workbook.suite import LessonTree, Suite

ROOM = 100


def test_a_todo_is_there_for_the_next_request(client: Client, rng: Random) -> None:
    """What one request adds, the next one finds."""
    todo = add_todo(client, some_title(rng))

    assert client.get(address_of(todo)).status_code == 200, (
        "a service lives as long as a request; its repository has to live longer"
    )


def test_every_app_has_its_own_repository(
    make_app: Callable[[], Any], connect: Callable[[Any], Client], rng: Random
) -> None:
    """Two applications share no todos."""
    one, another = connect(make_app()), connect(make_app())

    todo = add_todo(one, some_title(rng))

    assert another.get(address_of(todo)).status_code == 404, (
        "a repository that is made while a module is imported is shared by all; the "
        "one that create_app() made belongs to the app that serves the request"
    )


def test_another_repository_can_take_its_place(
    app: Any, client: Client, lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """Whoever overrides get_todo_repository moves the todos to another storage."""
    other = Storage(lesson, suite.loop.run)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: other.repository

    todo = add_todo(client, some_title(rng))
    titles = [stored.title for stored in other.list(todo["owner_id"])]
    assert titles == [todo["title"]], (
        "the service has to get its repository from FastAPI, as a parameter; what a "
        "provider takes for itself, nobody can replace"
    )

    app.dependency_overrides.clear()
    assert client.get(address_of(todo)).status_code == 404, (
        "the todo is in the other storage and nowhere else"
    )


def test_lists_are_what_they_were_in_lesson_3(client: Client, rng: Random) -> None:
    """Filters, order, pages and the overdue list work as they did in lesson 3."""
    word = some_word(rng)
    b, a, _ = (
        add_todo(client, title)["id"] for title in (f"B {word}", f"A {word}", "C")
    )
    late, done = (add_todo_due_now(client, rng) for _ in range(2))
    client.put(address_of(done), json={**chosen(done), "completed": True})
    questions = {
        "?sort=title&limit=1": [a],
        "?sort=title&limit=1&page=2": [b],
        f"?sort=title&q={word}": [a, b],
        "?completed=true": [done["id"]],
        "/overdue": [late["id"]],
    }

    answers = {asked: ids_in(client.get(f"{TODOS}{asked}")) for asked in questions}

    assert answers == questions, (
        "cutting an app into layers changes nothing that a client can see. What was "
        "asked for has to go all the way down, through the service to the repository"
    )


def test_a_full_list_answers_409(
    app: Any, client: Client, lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """With 100 open todos another open one answers 409, and a completed one 201."""
    storage = Storage(lesson, suite.loop.run)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: storage.repository
    done = add_todo(client, some_title(rng), completed=True)
    still_open = {"title": some_title(rng), "completed": False, "due_at": None}
    storage.fill(done["owner_id"], [{"title": some_title(rng)}] * (ROOM - 1))

    filling = client.post(TODOS, json=still_open).status_code
    assert filling == 201, "99 todos are open, and there is room for 100"

    answers = [
        client.post(TODOS, json={**still_open, "completed": True}),
        client.post(TODOS, json=still_open),
        client.put(address_of(done), json=still_open),
    ]
    assert [answer.status_code for answer in answers] == [201, 409, 409], (
        "409 says that nothing is wrong with a request, but that it does not fit the "
        "present state of things. These were a completed todo, an open one, and a "
        "completed one that was to be opened again"
    )


def test_an_answer_tells_completed_at(client: Client, rng: Random) -> None:
    """An answer tells completed_at: null for an open todo, otherwise a time in UTC."""
    todo = add_todo(client, some_title(rng))
    assert todo["completed_at"] is None, "nobody has completed this todo"

    done = {"title": todo["title"], "completed": True, "due_at": None}
    answer = client.put(address_of(todo), json=done)

    assert answer.json()["completed_at"].endswith(("Z", "+00:00")), (
        "a client in another time zone has to read the same moment"
    )
