"""Exercise 2: a form brings one file, and something in it."""

from checks.probes.bodies import refused_place
from checks.probes.todos import Todo
from checks.probes.uploads import (
    TEXT,
    Shelf,
    field_of_form,
    part_of_form,
    post_form,
    upload,
)
from workbook.client import Client


def test_an_empty_or_missing_file_answers_422(
    client: Client, todo: Todo, shelf: Shelf
) -> None:
    """An empty file, and a form without one, answer 422 for the field file."""
    answers = [
        upload(client, todo, b"", "empty.txt"),
        post_form(client, todo),
        post_form(client, todo, part_of_form(TEXT, field="photo")),
    ]

    assert [refused_place(answer) for answer in answers] == ["body.file"] * 3, (
        "a form shows the message next to the field that is wrong"
    )
    two = post_form(client, todo, part_of_form(TEXT), part_of_form(TEXT))
    field = post_form(client, todo, field_of_form("note", "x"), part_of_form(TEXT))
    assert [two.status_code, field.status_code] == [400, 400], (
        "one file is what is taken; what comes beside it would be ignored in silence"
    )
    assert shelf.names == [], "what is refused is not stored"
