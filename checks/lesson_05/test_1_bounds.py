"""Exercise 1: the bounds of a title, a description and a priority."""

from random import Random

from checks.probes.bodies import LONGEST, OUT_OF_BOUNDS, refusals, send
from checks.probes.todos import add_todo, some_title
from workbook.client import Client

DOORS = ("POST", "PUT")
BLANK = {"title": [text for text in OUT_OF_BOUNDS["title"] if text.isspace()]}
SIZES = {"title": [text for text in OUT_OF_BOUNDS["title"] if not text.isspace()]}


def test_a_title_has_1_to_200_signs(reader: Client, rng: Random) -> None:
    """A title has 1 to 200 signs, in a POST and in a PUT; an emoji is one of them."""
    todo = add_todo(reader, some_title(rng))

    for title in ("x", "\N{CARROT}" * 200, f" \t{LONGEST}\n "):
        for door in DOORS:
            answer = send(reader, door, todo, title=title)
            assert answer.status_code in {200, 201}, (
                "a title is counted in signs, not in bytes, when the space is gone"
            )
    for got, place in refusals(reader, todo, *DOORS, of=SIZES):
        assert got == place, "a title has 1 to 200 signs, whichever door it comes in by"


def test_space_alone_is_no_title(reader: Client, rng: Random) -> None:
    """A title that consists of space alone is refused, whatever space it is."""
    todo = add_todo(reader, some_title(rng))

    for got, place in refusals(reader, todo, *DOORS, of=BLANK):
        assert got == place, (
            "nobody can read this title or click on it. Take the space away first, and "
            "count what is left"
        )


def test_the_space_around_a_title_is_not_kept(reader: Client, rng: Random) -> None:
    """The space around a title is taken away, the space in it stays."""
    title = some_title(rng)
    todo = add_todo(reader, "Cook")

    for door in DOORS:
        kept = send(reader, door, todo, title=f" \u3000\n{title}\u00a0\t ").json()
        assert kept.get("title", kept) == title, (
            "two titles that look the same should be the same"
        )


def test_a_description_has_2000_signs_at_most(reader: Client, rng: Random) -> None:
    """A description is null or text of 2000 signs at most, in a POST and in a PUT."""
    todo = add_todo(reader, some_title(rng))

    for text in ("", None, "\N{CARROT}" * 2000):
        for door in DOORS:
            kept = send(reader, door, todo, description=text).json()
            assert kept.get("description", "not there") == text, (
                "no text, nothing and 2000 emojis: each can be a description"
            )
    wrong = {"description": OUT_OF_BOUNDS["description"]}
    for got, place in refusals(reader, todo, *DOORS, of=wrong):
        assert got == place, (
            "text without a bound is a way to fill somebody else's disk"
        )


def test_a_priority_goes_from_1_to_5(reader: Client, rng: Random) -> None:
    """A priority is a number from 1 to 5, in a POST and in a PUT."""
    todo = add_todo(reader, some_title(rng))

    for number in (1, 2, 3, 4, 5):
        for door in DOORS:
            kept = send(reader, door, todo, priority=number).json()
            assert kept.get("priority", kept) == number, (
                "each number from 1 to 5 is a priority, and the answer shows it"
            )
    wrong = {"priority": OUT_OF_BOUNDS["priority"]}
    for got, place in refusals(reader, todo, *DOORS, of=wrong):
        assert got == place, "who may send any number sends 99 to be first"
