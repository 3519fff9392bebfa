"""Exercise 3: names are shown to people, and shape no path."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from checks.probes.lists import some_word
from checks.probes.todos import Todo, add_todo, some_title
from checks.probes.uploads import TEXT, Shelf, download, put_shelf, some_text, upload
from workbook.client import Client
from workbook.suite import LessonTree


def test_no_name_shapes_a_path(
    client: Client, app: Any, lesson: LessonTree, tmp_path: Path, rng: Random
) -> None:
    """Whatever a file is called, it lies directly in the folder of the storage."""
    house = tmp_path / "house"
    canary = house / "canary.txt"
    shelf = put_shelf(app, lesson, house / "room" / "shelf")
    shelf.folder.mkdir(parents=True)
    canary.write_text("untouched")
    names = ["../canary.txt", "../../canary.txt", "..\\..\\canary.txt", str(canary)]
    names += [
        f"{some_word(rng)}/x.txt",
        "\0.txt",
        "..",
        "",
        f"{'x' * 300}.txt",
        "日本.txt",
    ]

    todos = [add_todo(client, some_title(rng)) for _ in names]

    answers = [
        upload(client, todo, TEXT, name)
        for todo, name in zip(todos, names, strict=True)
    ]

    assert [answer.status_code for answer in answers] == [201] * len(names), (
        "a strange name is no reason to refuse a file: it is shown, and not used"
    )
    assert canary.read_text() == "untouched", (
        "somebody has chosen a name that leads out of the storage, to a file of ours"
    )
    assert shelf.contents == [TEXT] * len(names), "every file is in the storage"
    assert [name for name in shelf.names if "/" in name] == [], (
        "a name has made a folder: then it leads to other places as well"
    )


def test_two_files_of_one_name_are_two_files(
    client: Client, todo: Todo, shelf: Shelf, rng: Random
) -> None:
    """Two files of one name and one content are stored, read and deleted apart."""
    content, other = some_text(rng, 300), some_text(rng, 300)

    files = [
        upload(client, todo, each, "scan.txt").json()
        for each in (content, content, other)
    ]
    client.delete(f"/api/v1/attachments/{files[0]['id']}")

    kept = [download(client, file).content for file in files[1:]]
    assert kept == [content, other], (
        "every camera calls its pictures the same. A file must not replace, or take "
        "along, another that has its name or its content"
    )
    assert shelf.contents == sorted([content, other]), "one of the three was deleted"


def test_nobody_chooses_a_name_in_the_storage(
    make_app: Callable[[], Any],
    connect: Callable[[Any], Client],
    lesson: LessonTree,
    tmp_path: Path,
    rng: Random,
) -> None:
    """The name in the storage can be neither chosen nor foreseen."""
    word = some_word(rng)
    content = some_text(rng, 300)
    names = []
    for number in range(2):
        app = make_app()
        shelf = put_shelf(app, lesson, tmp_path / str(number))
        client = connect(app)
        upload(client, add_todo(client, some_title(rng)), content, f"{word}.txt")
        names += shelf.names

    assert [name for name in names if word in name] == [], (
        "what a client has written is a part of this path"
    )
    assert len(set(names)) == 2, (
        "two applications took the same file, and gave it the same name. What is "
        "counted begins at 1 again with the next process, and meets the files that "
        "are there; what is computed from the file can be computed by anybody"
    )
