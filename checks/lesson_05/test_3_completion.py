"""Exercise 3: a PATCH completes and reopens a todo by the rules of lesson 4."""

from random import Random

from checks.probes.by_hand import NO_ERROR, Service
from checks.probes.todos import some_title
from workbook.suite import LessonTree, Suite


def test_reopening_by_patch_needs_room(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """TodoService.change reopens no todo in a full list, nor a half of one."""
    service = Service(lesson, suite.loop.run, max_open=1)
    done = service.add(1, some_title(rng), completed=True)
    service.add(1, some_title(rng))

    new = some_title(rng)
    refusal = service.refusal(service.change, done, title=new, completed=False)

    assert refusal == "TooManyOpenTodos", "a PATCH is one more door to an open todo"
    assert service.get(1, done.id) == done, (
        "a change is made as a whole or not at all. A client that reads 409 believes "
        "that nothing has changed"
    )


def test_an_open_todo_needs_no_other_room(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """In a full list, TodoService.change changes the todos that are open already."""
    service = Service(lesson, suite.loop.run, max_open=1)
    todo = service.add(1, some_title(rng))

    for changes in ({"title": some_title(rng)}, {"completed": False, "priority": 5}):
        assert service.refusal(service.change, todo, **changes) == NO_ERROR, (
            "this todo is open already, and takes no other place in the list"
        )


def test_completed_at_follows_completed(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """TodoService.change writes completed_at once, and takes it back on reopening."""
    service = Service(lesson, suite.loop.run)
    todo = service.add(1, some_title(rng))

    completed = service.change(todo, completed=True)
    assert completed.completed_at is not None, (
        "completed_at is written whichever method completes a todo"
    )
    edited = service.change(todo, completed=True, title=some_title(rng))
    assert edited.completed_at == completed.completed_at, (
        "it was completed before, and not by this change"
    )
    reopened = service.change(todo, completed=False)
    assert reopened.completed_at is None, "a todo that is open was never completed"
