"""Exercise 1: the model of an answer."""

from random import Random
from typing import Any

from checks.probes.by_hand import LATER_FACTS
from checks.probes.todos import some_time, some_title
from workbook.suite import LessonTree

FIELDS = {
    *("id", "owner_id", "title", "description", "priority"),
    *("completed", "due_at", "created_at", "updated_at", "completed_at"),
}


def test_an_answer_lists_ten_fields(lesson: LessonTree) -> None:
    """TodoRead lists the ten fields that clients may see."""
    model = lesson.import_module("app.schemas.todo").TodoRead

    assert FIELDS - set(model.model_fields) == set(), (
        "a field that is not listed never leaves, and one that is listed always does"
    )


def test_an_answer_has_no_bounds(lesson: LessonTree, rng: Random) -> None:
    """TodoRead also takes a todo that today's requests could not create."""
    long_ago = some_time(rng, ahead=False)
    times = ("due_at", "created_at", "updated_at", "completed_at")
    model = lesson.import_module("app.schemas.todo").TodoRead
    old: dict[str, Any] = {
        **dict.fromkeys(model.model_fields),
        **LATER_FACTS,
        "id": 1,
        "owner_id": 1,
        "title": some_title(rng) * 20,
        "description": "x" * 3000,
        "priority": 9,
        "completed": True,
        **dict.fromkeys(times, long_ago),
    }

    try:
        title = model.model_validate(old).title
    except ValueError as error:
        title = str(error)

    assert title == old["title"], (
        "bounds change, and stored todos are older than the change. An answer that "
        "judges them is a 500, and nobody can mend the todo that cannot be read"
    )
