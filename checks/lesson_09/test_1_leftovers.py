"""Exercise 1: what is refused or deleted leaves nothing behind."""

from pathlib import Path
from random import Random
from typing import Any

from checks.probes.by_hand_files import FilesByHand
from checks.probes.interruptions import EXCEPTION, Interruption
from checks.probes.todos import Todo, add_todo, address_of, some_title
from checks.probes.uploads import (
    Shelf,
    address_of_attachment,
    attached,
    some_text,
    upload,
)
from checks.probes.users import two_users
from workbook.client import Client
from workbook.suite import LessonTree, Suite


def test_a_refused_file_leaves_nothing(
    client: Client, todo: Todo, shelf: Shelf, limits: Any, rng: Random
) -> None:
    """A file that is too large leaves no bytes, and is not attached."""
    good = some_text(rng, 500)
    upload(client, todo, good, "good.txt")

    upload(client, todo, some_text(rng, limits.max_bytes + 1), "too-large.txt")

    assert attached(client, todo) == ["good.txt"], (
        "whoever opens an attachment that was refused gets half a file, or an error"
    )
    assert shelf.contents == [good], (
        "the bytes of a refused file are found by nobody, and stay on the disk for "
        "ever. A thousand refusals fill it"
    )


def test_a_deleted_file_is_gone(
    client: Client, lesson: LessonTree, shelf: Shelf, rng: Random
) -> None:
    """Deleting a file removes its bytes, and no others; a stranger cannot do it."""
    alice, bob = two_users(client, lesson, rng)
    todo, kept = add_todo(alice, some_title(rng)), some_text(rng, 300)
    paths = [
        address_of_attachment(upload(alice, todo, content, name).json())
        for name, content in (("a.txt", some_text(rng, 400)), ("b.txt", kept))
    ]

    answers = [bob.delete(paths[1]), alice.delete(paths[0]), alice.get(paths[0])]

    assert [answer.status_code for answer in answers] == [404, 204, 404], (
        "for Bob there is no such file, and for Alice there is none any more"
    )
    assert shelf.contents == [kept], (
        "who deletes a letter wants it gone from the disk, and not from a list only"
    )


def test_a_deleted_todo_takes_its_files_along(
    client: Client, todo: Todo, shelf: Shelf, rng: Random
) -> None:
    """Deleting a todo removes the bytes of all its files, and no others."""
    other, kept = add_todo(client, some_title(rng)), some_text(rng, 300)
    file = upload(client, todo, some_text(rng, 400), "one.txt").json()
    upload(client, todo, some_text(rng, 400), "two.txt")
    upload(client, other, kept, "three.txt")

    client.delete(address_of(todo))

    assert client.get(address_of_attachment(file)).status_code == 404, (
        "what belongs to a todo goes with it"
    )
    assert shelf.contents == [kept], (
        "nobody can reach these files any more, so nobody could delete them later"
    )


def test_facts_go_before_the_bytes(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """When removing the bytes fails, the facts are gone, and the exception goes on."""
    files = FilesByHand(lesson, suite.loop.run, tmp_path)
    attachment = suite.loop.run(files.add(b"one"))
    blow = Interruption(EXCEPTION)

    end = suite.loop.run(blow.befall(files.remove(attachment, until=blow)))

    assert not suite.loop.run(files.is_found(attachment)), (
        "whoever opens an attachment without bytes gets an error"
    )
    assert end == "Blow", "bytes that could not be removed want to be looked after"
