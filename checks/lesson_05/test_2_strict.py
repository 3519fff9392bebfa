"""Exercise 2: nothing comes in undeclared, and nothing is taken for another."""

import string
from random import Random
from types import SimpleNamespace
from typing import Any

from pydantic import create_model

from checks.probes.bodies import refused_place, refused_places, statuses, whole
from checks.probes.todos import TODOS, add_todo, address_of, some_time, some_title
from workbook.client import Client
from workbook.suite import LessonTree

SERVERS = ("id", "owner_id", "created_at", "updated_at", "completed_at")
CONVERTED = {
    "completed": ["yes", "true", 1, 0],
    "priority": ["3", 3.0, True],
}


def test_an_undeclared_field_is_refused(client: Client, rng: Random) -> None:
    """A field that nobody declared is refused and named."""
    name = "".join(rng.sample(string.ascii_lowercase, 9))
    todo = add_todo(client, some_title(rng))
    body = whole(some_title(rng), **{name: "x"})

    answers = [client.post(TODOS, json=body), client.put(address_of(todo), json=body)]

    assert [refused_place(answer) for answer in answers] == [f"body.{name}"] * 2, (
        "who misspells a field, and gets a 201, believes that it was understood"
    )


def test_what_the_server_decides_cannot_be_sent(client: Client, rng: Random) -> None:
    """The ids and the times that the server decides are refused in a body."""
    values = {"id": 7, "owner_id": 2}
    bodies = [
        whole(some_title(rng), **{name: values.get(name, some_time(rng))})
        for name in SERVERS
    ]

    assert refused_places(client, bodies) == [f"body.{name}" for name in SERVERS], (
        "a client that chooses owner_id writes into another person's list. Even when "
        "it is ignored, the client learns nothing"
    )
    assert client.get(TODOS).json()["total_count"] == 0, (
        "what was refused must not be stored"
    )


def test_no_type_is_taken_for_another(client: Client, rng: Random) -> None:
    """Text, 1 and 0 are no boolean; text, 3.0 and true are no priority."""
    cases = [(name, value) for name, values in CONVERTED.items() for value in values]
    bodies = [whole(some_title(rng), **{name: value}) for name, value in cases]

    assert refused_places(client, bodies) == [f"body.{name}" for name, _ in cases], (
        'JSON has true and 3 of its own. Who takes "yes" has to take "ja" some day, '
        "and nobody can list what passes"
    )


def test_the_right_types_pass(client: Client, rng: Random) -> None:
    """A true or false, a 3, and a due time written as text are taken as they are."""
    bodies = [
        whole(some_title(rng), completed=True, priority=3, due_at=some_time(rng)),
        whole(some_title(rng), due_at="2099-01-31T08:00:00Z"),
    ]

    assert statuses(client, bodies) == [201, 201], (
        "JSON has no type for a moment, so text is the right type for due_at"
    )


def test_an_answer_is_read_from_attributes(lesson: LessonTree, rng: Random) -> None:
    """A model that is an Out can be read from any object; other attributes stay."""
    out = lesson.import_module("app.schemas.common").Out
    seen: Any = create_model("Seen", __base__=out, title=(str, ...))
    title = some_title(rng)

    try:
        shown = seen.model_validate(SimpleNamespace(title=title, note="inside"))
        facts = shown.model_dump()
    except ValueError as error:
        facts = str(error)

    assert facts == {"title": title}, (
        "a service returns objects, and not dictionaries. The model picks from them "
        "what it has a field for"
    )
