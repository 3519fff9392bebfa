"""Exercise 3: a name that is shown is one that people can read."""

from random import Random

import pytest

from checks.probes.todos import Todo, add_todo
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
    "final. .": "final",
    ".env.txt": ".env.txt",
    "a.txt.\u200b": "a.txt",
    "a\u2028b.txt": "ab.txt",
    "x" + 200 * "\u200b": "x",
    "Annex X": "Annex X",
}
A_FEW = 8  # for which a todo has room, in any case
NOTHING_LEFT = ["", ".", "..", "../", "\u200b", " ", "foo/", " . ."]


@pytest.mark.usefixtures("shelf")
def test_a_name_is_cleaned(client: Client) -> None:
    """A name loses its folders and its invisible signs; the rest stays."""
    shown = dict(zip(SHOWN, names_shown(client, [*SHOWN]), strict=True))

    wrong = {name: shown[name] for name in SHOWN if shown[name] != SHOWN[name]}
    assert wrong == {}, (
        "people read a name, and save a file under it. Windows has other slashes, and "
        "a sign that nobody sees can turn the rest of a name around"
    )


@pytest.mark.usefixtures("shelf")
def test_a_name_is_never_empty_and_never_long(client: Client, rng: Random) -> None:
    """A name has 1 to 100 signs; when nothing is left of it, it is file."""
    shown = names_shown(client, NOTHING_LEFT)
    assert shown == ["file"] * len(NOTHING_LEFT), (
        "a list has to show something that can be clicked"
    )

    word = "".join(rng.choices("abcdefgh", k=150))
    long = [f"{word}.txt", f"{'é' * 150}.txt", f"a {word[:95]}.txt"]
    assert names_shown(client, long) == [name[-100:].strip() for name in long], (
        "the end of a name says what kind of file it is, so it is cut at the beginning"
    )


def names_shown(client: Client, names: list[str]) -> list[str]:
    """Attach files of these names to new todos, and return how they are shown."""
    todos: list[Todo] = []
    shown = []
    for number, name in enumerate(names):
        if number % A_FEW == 0:
            todos.append(add_todo(client, "Sort the files"))
        answer = upload(client, todos[-1], TEXT, name)
        assert answer.status_code != 500, (
            "a strange name breaks nothing when it is only shown, and shapes no path"
        )
        shown.append(str(answer.json().get("filename")))
    return shown
