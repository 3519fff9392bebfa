"""Exercise 1: tags are short, small, and each of them is there once."""

from random import Random
from typing import Any

from checks.probes.bodies import DOORS, send
from checks.probes.findings import NOTHING
from checks.probes.slips import slip_at, two_doors
from checks.probes.todos import add_todo
from workbook.client import Client

LONGEST = "ä" * 30
TURKISH = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
"""A capital that is two signs when it is written small."""
AS_THEY_ARE = ["c++", "\N{CARROT}", "a  b", "\N{LATIN SMALL LIGATURE FI}x", "ß"]
TOO_LONG: dict[str, list[Any]] = {
    "tags": [["home", ""], [" \t"], ["home", f"{LONGEST}x"], [TURKISH * 16]]
}


def test_tags_are_small_and_each_is_there_once(reader: Client, rng: Random) -> None:
    """Tags are trimmed and written small, and repetitions go; the order stays."""
    number = rng.randrange(10**6)
    names = ["Work", "garden", "Straße", "Ärzte", "Home"]
    tidy = [f"{name.lower()} {number}" for name in names]
    sent = [f"{name} {number}" for name in names]
    sent[0], sent[3] = f" \t{tidy[0].upper()}", f"{tidy[3].upper()}\n"
    tags = [*sent[:3], tidy[0], *sent[3:], f"\u00a0{tidy[1]}\u3000"]

    assert add_todo(reader, "Cook", tags=tags)["tags"] == tidy, (
        "two tags that a person cannot tell apart are one. It stands where it was "
        "named first; only capitals become small, and no other letter changes"
    )


def test_a_tag_is_kept_as_it_is(reader: Client) -> None:
    """Signs, emojis, ligatures and the space inside a tag stay."""
    todo = add_todo(reader, "Cook")

    for number, tag in enumerate(AS_THEY_ARE):
        for door in two_doors(number):
            answer = send(reader, door, todo, tags=[tag]).json()
            assert answer.get("tags", answer) == [tag], (
                "a tag is whatever people call a thing. Nothing but its capitals, and "
                "the space around it, is changed"
            )


def test_a_tag_has_1_to_30_signs(reader: Client) -> None:
    """A tag has 1 to 30 signs, trimmed and written small, at every door."""
    todo = add_todo(reader, "Cook")
    right = {"x": "x", LONGEST: LONGEST, f"{' ' * 20}{LONGEST}{' ' * 20}": LONGEST}
    for tag, kept in {**right, TURKISH * 15: (TURKISH * 15).lower()}.items():
        for door in DOORS:
            answer = send(reader, door, todo, tags=[tag]).json()
            assert answer.get("tags", answer) == [kept], (
                "this is 1 sign, or 30. The space is gone before anything is counted"
            )

    assert slip_at(reader, todo, *DOORS, of=TOO_LONG) == NOTHING, (
        "a tag is a word on a button, and a button of space cannot be found again. "
        "What is stored is counted: \N{LATIN CAPITAL LETTER I WITH DOT ABOVE} is two "
        "signs when it is small, and whoever sends a stored tag back is refused"
    )


def test_a_todo_has_10_tags_at_most(reader: Client, rng: Random) -> None:
    """Ten tags may be sent, and no more, at every door and even when they are alike."""
    todo = add_todo(reader, "Cook")
    names = [f"tag-{number}" for number in rng.sample(range(10**6), 11)]

    for door in DOORS:
        answer = send(reader, door, todo, tags=names[:10]).json()
        assert answer.get("tags", answer) == names[:10], "ten are allowed"
    wrong: dict[str, list[Any]] = {"tags": [names, ["x"] * 11]}
    assert slip_at(reader, todo, *DOORS, of=wrong) == NOTHING, (
        "the bound is about what was sent: it keeps the work for one request small"
    )
