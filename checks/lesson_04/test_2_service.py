"""Exercise 2: the service finds, changes and removes what belongs to its caller."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Service, is_in_utc, some_moment, two_people
from checks.probes.findings import NOTHING
from checks.probes.imports import find_needed
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite

MISSING = "TodoNotFound"
CALLS: dict[str, Callable[[Service, Any], tuple[Any, ...]]] = {
    "get": lambda service, todo: (service.get, todo.owner_id, todo.id),
    "replace": lambda service, todo: (service.replace, todo),
    "remove": lambda service, todo: (service.remove, todo.owner_id, todo.id),
}


@pytest.fixture
def service(lesson: LessonTree, suite: Suite) -> Service:
    """Return a service that was constructed by hand."""
    return Service(lesson, suite.loop.run)


def test_a_new_todo_belongs_to_its_owner(service: Service, rng: Random) -> None:
    """A new todo is stored for its owner, with what was sent and the present time."""
    alice, _ = two_people(rng)
    title, due_at = some_title(rng), some_moment(rng)

    todo = service.add(alice, title, due_at=due_at)

    assert (todo.owner_id, todo.title, todo.due_at, is_in_utc(todo.created_at)) == (
        *(alice, title, due_at),
        True,
    ), "the service puts together what was sent and what only the server knows"
    assert service.storage.list(alice) == [todo], (
        "what the service returns is what the repository has stored"
    )


@pytest.mark.parametrize("method", CALLS)
def test_a_missing_todo_is_not_found(
    service: Service, rng: Random, method: str
) -> None:
    """get, replace and remove raise TodoNotFound when the todo is missing."""
    alice, _ = two_people(rng)
    gone = service.add(alice, some_title(rng))
    service.storage.remove(gone)

    assert service.refusal(*CALLS[method](service, gone)) == MISSING, (
        "get never returns None, and nothing is done to a todo that is not there; so "
        "no caller has to ask what came back"
    )


def test_somebody_elses_todo_is_not_found(service: Service, rng: Random) -> None:
    """Somebody else's todo is not found, and stays as it was."""
    alice, bob = two_people(rng)
    todo = service.add(alice, some_title(rng))

    refusals = [
        service.refusal(service.get, bob, todo.id),
        service.refusal(service.remove, bob, todo.id),
    ]

    assert refusals == [MISSING, MISSING], (
        "that it exists is nothing that a stranger should learn"
    )
    assert service.get(alice, todo.id) == todo, "its owner still has it"


def test_a_replacement_is_saved(service: Service, rng: Random) -> None:
    """A replaced todo keeps its id, owner and creation time, and is saved."""
    alice, _ = two_people(rng)
    todo = service.add(alice, some_title(rng))
    new = {"title": some_title(rng), "completed": True, "due_at": some_moment(rng)}

    answer = service.replace(todo, **new)

    kept = {name: getattr(todo, name) for name in ("id", "owner_id", "created_at")}
    assert {name: getattr(answer, name) for name in (*kept, *new)} == {**kept, **new}, (
        "what a client may choose is new; who the todo is does not change"
    )
    assert service.get(alice, todo.id) == answer, (
        "the repository hands out copies: what nobody saves is lost"
    )
    emptied = service.replace_by_title(answer, answer.title)
    assert (emptied.completed, emptied.due_at) == (False, None), (
        "a replacement is the whole new todo: a field that is left out gets its "
        "default, and not its old value, as in lesson 2"
    )


def test_a_removed_todo_is_gone(service: Service, rng: Random) -> None:
    """A removed todo is no longer in the owner's list; the others are."""
    alice, _ = two_people(rng)
    removed, kept = (service.add(alice, some_title(rng)) for _ in range(2))

    service.remove(alice, removed.id)

    assert service.storage.list(alice) == [kept], "that todo, and no other"


def test_services_know_nothing_of_http(lesson: LessonTree) -> None:
    """No service needs FastAPI or Starlette."""
    assert find_needed(lesson, "app.services", "fastapi", "starlette") == NOTHING, (
        "a rule that raises HTTPException cannot be used by a worker or a command, and "
        "its tests have to know status codes. Raise an error of the domain"
    )
