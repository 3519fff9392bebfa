"""Exercise 2: an answer is read from an object, and takes what it has a field for."""

from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import ValidationError, create_model

from checks.probes.todos import some_title
from workbook.suite import LessonTree


@pytest.fixture
def seen(lesson: LessonTree) -> Any:
    """Return an answer with one field."""
    out = lesson.import_module("app.schemas.common").Out
    return create_model("Seen", __base__=out, title=(str, ...))


def test_an_answer_is_read_from_attributes(seen: Any, rng: Random) -> None:
    """A model that is an Out can be read from any object; other attributes stay."""
    title = some_title(rng)

    try:
        shown = seen.model_validate(SimpleNamespace(title=title, note="inside"))
        facts = shown.model_dump()
    except ValidationError as error:
        facts = str(error)

    assert facts == {"title": title}, (
        "a service returns objects, and not dictionaries. The model picks from them "
        "what it has a field for"
    )


def test_an_answer_takes_in_nothing_else(seen: Any, rng: Random) -> None:
    """An Out drops or refuses what a dictionary holds beside its fields."""
    title = some_title(rng)

    try:
        names = set(
            seen.model_validate({"title": title, "note": "inside"}).model_dump()
        )
    except ValidationError:
        names = {"title"}

    assert names == {"title"}, (
        "a model that lets everything in lets everything out, from the day on which "
        "somebody returns a dictionary"
    )
