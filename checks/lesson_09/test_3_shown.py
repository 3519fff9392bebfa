"""Exercise 3: a name that is shown is one that people can read."""

from random import Random

import pytest

from checks.probes.todos import Todo
from checks.probes.uploads import TEXT, upload
from workbook.client import Client

SHOWN = {
    'a & (b) "c"; 100%.txt': 'a & (b) "c"; 100%.txt',
    "日本 é.txt": "日本 é.txt",
    "a/b/c.txt": "c.txt",
    "C:\\Users\\Alice\\d.txt": "d.txt",
    "..\\e.txt": "e.txt",
    "../f/g\\h.txt": "h.txt",
    "in\nvi\x07si\x7fble.txt": "invisible.txt",
    "gpj\u202e\u200b.txt": "gpj.txt",
    "  spaces .txt ": "spaces .txt",
    "final.txt...": "final.txt",
}
NOTHING_LEFT = ["", ".", "..", "../", "\u200b", " "]


@pytest.mark.usefixtures("shelf")
def test_a_name_is_cleaned(client: Client, todo: Todo) -> None:
    """A name loses its folders and its invisible signs; the rest stays."""
    shown = {
        name: upload(client, todo, TEXT, name).json().get("filename") for name in SHOWN
    }

    wrong = {name: shown[name] for name in SHOWN if shown[name] != SHOWN[name]}
    assert wrong == {}, (
        "people read a name, and save a file under it. Windows has other slashes, and "
        "a sign that nobody sees can turn the rest of a name around"
    )


@pytest.mark.usefixtures("shelf")
def test_a_name_is_never_empty_and_never_long(
    client: Client, todo: Todo, rng: Random
) -> None:
    """A name has 1 to 100 signs; when nothing is left of it, it is file."""
    answers = [upload(client, todo, TEXT, name) for name in NOTHING_LEFT]
    assert [answer.json().get("filename") for answer in answers] == (
        ["file"] * len(NOTHING_LEFT)
    ), "a list has to show something that can be clicked"

    long = "".join(rng.choices("abcdefgh", k=300)) + ".txt"
    shown = upload(client, todo, TEXT, long).json().get("filename")
    assert shown == long[-100:], (
        "the end of a name says what kind of file it is, so it is cut at the beginning"
    )
