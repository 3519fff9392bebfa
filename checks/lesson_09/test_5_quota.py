"""Exercise 5: a todo has room for so many files."""

from random import Random
from typing import Any

from checks.probes.todos import Todo, add_todo
from checks.probes.uploads import (
    END,
    FORM,
    TEXT,
    Shelf,
    address_of_attachment,
    attached,
    attachments_of,
    part_of_form,
    put_crowded_facts,
    set_limits,
    some_text,
    upload,
)
from workbook.client import Client, Options
from workbook.suite import LessonTree

ROOM = 10


def test_a_todo_takes_ten_attachments(
    client: Client, todo: Todo, shelf: Shelf, rng: Random
) -> None:
    """Ten files are taken; the next one answers 409, and leaves nothing."""
    contents = [some_text(rng, 200) for _ in range(ROOM)]

    answers = [
        upload(client, todo, content, f"{number}.txt")
        for number, content in enumerate([*contents, TEXT])
    ]

    assert [answer.status_code for answer in answers] == [*[201] * ROOM, 409], (
        "without an end to it, one todo fills the disk"
    )
    assert answers[-1].json()["code"] == "too_many_attachments", (
        "a program has to tell it from other conflicts"
    )
    assert shelf.contents == sorted(contents), "what is refused is not stored"
    assert len(attached(client, todo)) == ROOM, "and it is not attached"


def test_of_twenty_at_once_ten_are_taken(
    client: Client, app: Any, lesson: LessonTree, todo: Todo, shelf: Shelf
) -> None:
    """Of twenty files that arrive at once, ten are taken and ten answer 409."""
    put_crowded_facts(app, lesson, 2 * ROOM)
    forms = [part_of_form(TEXT, f"{number}.txt") + END for number in range(2 * ROOM)]
    path = attachments_of(todo)

    answers = client.together(
        [("POST", path, Options(content=form, headers=FORM)) for form in forms]
    )

    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [201] * ROOM + [409] * ROOM, (
        "each of them has counted, and found room. Who counts and who stores has "
        "to be one, with no await in between"
    )
    assert len(shelf.names) == ROOM, "what is refused is not stored"


def test_every_todo_has_room_of_its_own(
    client: Client, app: Any, lesson: LessonTree, todo: Todo, limits: Any
) -> None:
    """Files of another todo take no room, and neither does a deleted file."""
    other = add_todo(client, "Plant roses")
    files = [
        upload(client, other, TEXT, f"{number}.txt")
        for number in range(limits.max_files + 1)
    ]
    assert files[-1].status_code == 409, "this todo is full"

    assert upload(client, todo, TEXT, "roses.txt").status_code == 201, (
        "a limit that counts all files lets one todo lock out all others"
    )
    client.delete(address_of_attachment(files[0].json()))
    assert upload(client, other, TEXT, "roses.txt").status_code == 201, (
        "a file has been deleted since, so there is room again"
    )
    set_limits(app, lesson, limits.max_bytes, limits.max_files - 1)
    assert upload(client, other, TEXT, "lilies.txt").status_code == 409, (
        "the limit is lower now, and this todo holds more than it allows"
    )
