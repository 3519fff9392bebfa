"""Exercise 1: the repository keeps todos in memory, as a database would."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Storage, two_people
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite

COPIES: dict[str, Callable[[Storage, Any], Any]] = {
    "add": lambda _todos, added: added,
    "get_for_owner": lambda todos, added: todos.get(added.owner_id, added.id),
    "list_for_owner": lambda todos, added: todos.list(added.owner_id)[0],
}


@pytest.fixture
def todos(lesson: LessonTree, suite: Suite) -> Storage:
    """Return a new MemoryTodoRepository, to be called without `await`."""
    return Storage(lesson, suite.loop.run)


def test_a_stored_todo_is_the_new_one_with_an_id(todos: Storage, rng: Random) -> None:
    """A stored todo holds what the new one held, and an id of its own."""
    titles = {owner_id: some_title(rng) for owner_id in two_people(rng)}

    stored = [todos.add(owner_id, title) for owner_id, title in titles.items()]

    assert {todo.owner_id: todo.title for todo in stored} == titles, (
        "the id is the only thing that the storage adds to a new todo"
    )
    assert len({todo.id for todo in stored}) == 2, (
        "two todos with one id are one todo: the second takes the place of the first"
    )


def test_a_todo_is_found_for_its_owner_alone(todos: Storage, rng: Random) -> None:
    """The owner gets the todo; anybody else gets None, as for one that is missing."""
    alice, bob = two_people(rng)
    todo = todos.add(alice, some_title(rng))

    assert todos.get(alice, todo.id) == todo, "what was added has to be found again"
    assert [todos.get(bob, todo.id), todos.get(alice, todo.id + 1)] == [None, None], (
        "the owner is a part of the question, so that no caller can forget to compare"
    )


@pytest.mark.parametrize("method", COPIES)
def test_what_comes_out_is_a_copy(todos: Storage, rng: Random, method: str) -> None:
    """Whoever changes a todo that the repository handed out changes nothing in it."""
    added = todos.add(two_people(rng)[0], some_title(rng))
    kept = added.title

    COPIES[method](todos, added).title = some_title(rng)

    assert todos.get(added.owner_id, added.id).title == kept, (
        "nothing is stored until somebody saves it, as with a database. A dictionary "
        "that hands out its own objects hides every save that was forgotten"
    )


def test_save_stores_a_copy_of_the_present_state(todos: Storage, rng: Random) -> None:
    """A saved todo is stored as it was then; a later change to the object is not."""
    todo = todos.add(two_people(rng)[0], some_title(rng))
    todo.title = saved = some_title(rng)

    todos.save(todo)
    todo.title = some_title(rng)

    assert todos.get(todo.owner_id, todo.id).title == saved, (
        "save is the one moment at which a change is stored, no sooner and no later"
    )


def test_remove_forgets_one_todo(todos: Storage, rng: Random) -> None:
    """A removed todo is gone, and no other."""
    alice, _ = two_people(rng)
    removed, kept = (todos.add(alice, some_title(rng)) for _ in range(2))

    todos.remove(removed)

    assert [todos.get(alice, todo.id) for todo in (removed, kept)] == [None, kept], (
        "the id says which todo is meant"
    )


def test_an_id_is_never_given_out_again(todos: Storage, rng: Random) -> None:
    """A new todo never gets the id of one that was removed."""
    alice, _ = two_people(rng)
    removed = todos.add(alice, some_title(rng))
    todos.remove(removed)

    assert todos.add(alice, some_title(rng)).id != removed.id, (
        "an old link or a bookmark would show another todo"
    )
