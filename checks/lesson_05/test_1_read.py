"""Exercise 1: the model of an answer."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import LATER_FIELDS, some_moment
from checks.probes.todos import some_title
from workbook.suite import LessonTree

TIMES = ("due_at", "created_at", "updated_at", "completed_at")
FIELDS = {
    *("id", "owner_id", "title", "description", "priority", "completed"),
    *TIMES,
}


@pytest.fixture
def today(rng: Random) -> dict[str, Any]:
    """Return a todo that today's requests could create."""
    usual = {"id": 1, "owner_id": 1, "title": some_title(rng), "description": None}
    times = dict.fromkeys(TIMES, datetime.now(UTC) - timedelta(days=1))
    return {**usual, "priority": 3, "completed": True, "tags": [], **times}


def test_an_answer_lists_ten_fields(lesson: LessonTree) -> None:
    """TodoRead lists the ten fields that clients may see, and no other."""
    model = lesson.import_module("app.schemas.todo").TodoRead

    assert set(model.model_fields) - LATER_FIELDS == FIELDS, (
        "a field that is not listed never leaves, and one that is listed always does"
    )


def test_an_answer_has_no_bounds(
    lesson: LessonTree, rng: Random, today: dict[str, Any]
) -> None:
    """TodoRead also takes a todo that today's requests could not create."""
    old: list[dict[str, Any]] = [
        {"title": some_title(rng) * 20},
        {"title": ""},
        {"title": f" {some_title(rng)}\x00\n"},
        {"description": "x" * 3000},
        {"description": " \x00"},
        *({"priority": number} for number in (9, 0, -1)),
        *({name: some_moment(rng)} for name in TIMES),
    ]
    model = lesson.import_module("app.schemas.todo").TodoRead
    needed = [name for name, it in model.model_fields.items() if it.is_required()]
    usual = {name: today.get(name) for name in needed}

    for facts in old:
        try:
            shown = model.model_validate(usual | facts)
            got = {name: getattr(shown, name, "not there") for name in facts}
        except ValueError as error:
            got = {"an error": str(error)}
        assert got == facts, (
            "bounds change, and stored todos are older than the change. An answer that "
            "judges them is a 500, and one that trims them says what nobody has stored"
        )
