"""Exercise 2: a list has room for so many open todos, and no more."""

from random import Random

import pytest

from checks.probes.by_hand import NO_ERROR, Service, two_people
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite

ROOM = 2
FULL = "TooManyOpenTodos"


@pytest.fixture
def service(lesson: LessonTree, suite: Suite) -> Service:
    """Return TodoService(MemoryTodoRepository(), max_open=2), made by hand."""
    return Service(lesson, suite.loop.run, max_open=ROOM)


def test_a_full_list_takes_no_other_open_todo(service: Service, rng: Random) -> None:
    """A list takes max_open open todos; one more is refused and not stored."""
    alice, _ = two_people(rng)

    refusals = [
        service.refusal(service.add, alice, some_title(rng)) for _ in range(ROOM + 1)
    ]

    assert refusals == [NO_ERROR] * ROOM + [FULL], (
        "max_open is how many open todos there may be; the one after that is too many"
    )
    assert len(service.storage.list(alice)) == ROOM, (
        "what was refused must not be stored: ask for room first, and add afterwards"
    )


def test_the_todos_of_others_take_no_room(service: Service, rng: Random) -> None:
    """Only the owner's own todos are counted."""
    alice, bob = two_people(rng)
    for _ in range(ROOM):
        service.add(alice, some_title(rng))

    assert service.refusal(service.add, bob, some_title(rng)) == NO_ERROR, (
        "this list is empty; a limit that counts everybody's todos lets one user lock "
        "all the others out"
    )


def test_completed_todos_take_no_room(service: Service, rng: Random) -> None:
    """A completed todo takes no room, and finds a place in a full list."""
    alice, _ = two_people(rng)
    states = [True, *[False] * ROOM, True]

    refusals = [
        service.refusal(service.add, alice, some_title(rng), completed=state)
        for state in states
    ]

    assert refusals == [NO_ERROR] * len(states), (
        "the limit is about work that is still to be done"
    )


def test_reopening_a_todo_needs_room(service: Service, rng: Random) -> None:
    """A completed todo is not reopened in a full list, but when there is room."""
    alice, _ = two_people(rng)
    done = service.add(alice, some_title(rng), completed=True)
    others = [service.add(alice, some_title(rng)) for _ in range(ROOM)]

    assert service.refusal(service.replace, done, completed=False) == FULL, (
        "there are two doors to an open todo: a new one, and a completed one that is "
        "opened again. A limit at one of them is no limit"
    )
    assert service.storage.get(alice, done.id).completed, (
        "what was refused must not be stored: ask for room first, and save afterwards"
    )
    service.replace(others[0], completed=True)
    assert service.refusal(service.replace, done, completed=False) == NO_ERROR, (
        "one todo has been completed since, so there is room again"
    )


def test_an_open_todo_can_be_changed_in_a_full_list(
    service: Service, rng: Random
) -> None:
    """An open todo can be changed when the list is full, and so can a completed one."""
    alice, _ = two_people(rng)
    todos = [
        service.add(alice, some_title(rng), completed=state)
        for state in (True, *[False] * ROOM)
    ]

    refusals = [
        service.refusal(service.replace, todo, title=some_title(rng)) for todo in todos
    ]

    assert refusals == [NO_ERROR] * len(todos), (
        "as many todos are open afterwards as before, so there is nothing to refuse"
    )
