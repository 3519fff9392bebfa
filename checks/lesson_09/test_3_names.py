"""Exercise 3: names are shown to people, and shape no path."""

from collections.abc import Callable
from itertools import cycle, zip_longest
from pathlib import Path
from random import Random
from typing import Any

from checks.probes.lists import some_word
from checks.probes.todos import Todo, add_todo, some_title
from checks.probes.uploads import (
    TEXT,
    Shelf,
    address_of_attachment,
    download,
    put_shelf,
    some_text,
    upload,
)
from workbook.client import Client
from workbook.suite import LessonTree

LENGTH = 20
LEAST_DIFFERENCE = 8  # of 20 random signs; two numbers that follow differ in one


def test_no_name_shapes_a_path(
    client: Client, app: Any, lesson: LessonTree, tmp_path: Path, rng: Random
) -> None:
    """Whatever a file is called, it lies directly in the folder of the storage."""
    house = tmp_path / "house"
    shelf = put_shelf(app, lesson, house / "room" / "shelf")
    shelf.folder.mkdir(parents=True)
    canary = house / "canary.txt"
    canary.write_text("untouched")
    names = ["../canary.txt", "../../canary.txt", "..\\..\\canary.txt", str(canary)]
    names += [f"{some_word(rng)}/x.txt", "\0.txt", "..", "", "日本.txt", "x" * 300]
    todos = [add_todo(client, some_title(rng)) for _ in range(2)]

    answers = [
        upload(client, todo, TEXT, name)
        for todo, name in zip(cycle(todos), names, strict=False)
    ]

    found = [path.read_text() for path in house.rglob("canary*")]
    assert found == ["untouched"], (
        "a name has led out of the storage, to a file that is none of its own"
    )
    assert [answer.status_code for answer in answers] == [201] * len(names), (
        "a strange name is no reason to refuse a file: it is shown, and not used"
    )
    assert shelf.contents == [TEXT] * len(names), "every file is in the storage"
    assert [name for name in shelf.names if "/" in name] == [], (
        "a name has made a folder: then it leads to other places as well"
    )


def test_two_files_of_one_name_are_two_files(
    client: Client, todo: Todo, shelf: Shelf, rng: Random
) -> None:
    """Files of one name, and even of one content, are stored and deleted apart."""
    content, other = some_text(rng, 300), some_text(rng, 300)

    answers = [
        upload(client, todo, each, "scan.txt") for each in (content, content, other)
    ]

    assert [answer.status_code for answer in answers] == [201] * 3, (
        "every camera gives its pictures the same names, and people send a file twice"
    )
    files = [answer.json() for answer in answers]
    client.delete(address_of_attachment(files[0]))
    assert [download(client, file).content for file in files[1:]] == [content, other], (
        "a file must not replace, or take along, another that has its name or content"
    )
    assert shelf.contents == sorted([content, other]), "one of the three was deleted"


def test_nobody_chooses_a_name_in_the_storage(
    make_app: Callable[[], Any],
    connect: Callable[[Any], Client],
    lesson: LessonTree,
    tmp_path: Path,
    rng: Random,
) -> None:
    """A name in the storage is random: it can be neither chosen nor foreseen."""
    word, content = some_word(rng), some_text(rng, 300)
    names: list[str] = []
    for number in range(2):
        app = make_app()
        shelf = put_shelf(app, lesson, tmp_path / str(number))
        client = connect(app)
        upload(client, add_todo(client, some_title(rng)), content, f"{word}.tXt")
        names += shelf.names

    assert [name for name in names if word in name or "tXt" in name] == [], (
        "what a client has written is a part of this path"
    )
    differing = sum(one != two for one, two in zip_longest(*names))
    assert (differing >= LEAST_DIFFERENCE) is True, (
        "one file went to two applications, and its two names hardly differ. What "
        "counts up, or is computed from the file, can be foreseen, and meets itself in "
        "the next process"
    )
    assert min(len(name) for name in names) >= LENGTH, (
        "so many signs at most have to be tried until every file is found"
    )
