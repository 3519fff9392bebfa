"""Exercise 3: PATCH is one more door, with the bounds and types of the others."""

import string
from random import Random
from typing import Any

from checks.probes.bodies import (
    OF_ANOTHER_TYPE,
    OUT_OF_BOUNDS,
    SERVERS,
    WITHOUT_OFFSET,
    read,
    refusals,
    send,
)
from checks.probes.todos import add_todo, some_title
from workbook.client import Client


def test_a_patch_keeps_the_bounds(reader: Client, rng: Random) -> None:
    """What is out of bounds is refused in a PATCH as well, and changes nothing."""
    todo = add_todo(reader, some_title(rng))

    for got, place in refusals(reader, todo, "PATCH", of=OUT_OF_BOUNDS):
        assert got == place, "a bound that one door does not know is no bound"
    assert read(reader, todo) == todo, "what is refused changes nothing"


def test_a_patch_takes_no_type_for_another(reader: Client, rng: Random) -> None:
    """A PATCH converts nothing, and a due time in it needs an offset."""
    todo = add_todo(reader, some_title(rng))
    wrong = OF_ANOTHER_TYPE | WITHOUT_OFFSET

    for got, place in refusals(reader, todo, "PATCH", of=wrong):
        assert got == place, (
            "what one door takes for true or for a moment, the next one refuses: the "
            "client cannot send back what it got through"
        )
    assert read(reader, todo) == todo, "what is refused changes nothing"


def test_a_patch_refuses_what_is_not_declared(reader: Client, rng: Random) -> None:
    """A PATCH refuses undeclared fields, and those that the server decides."""
    todo = add_todo(reader, some_title(rng))
    unknown = {"".join(rng.sample(string.ascii_lowercase, 9)): ["x"]}

    for got, place in refusals(reader, todo, "PATCH", of=unknown | SERVERS):
        assert got == place, (
            "a PATCH that drops what it does not know answers 200, and the client "
            "believes that it has changed something"
        )
    assert read(reader, todo) == todo, "what is refused changes nothing"


def test_a_patch_keeps_what_fits(reader: Client, rng: Random) -> None:
    """The longest values and the empty description pass; a title is trimmed."""
    todo = add_todo(reader, some_title(rng), description="Soup")
    title = some_title(rng)
    right: list[tuple[str, Any, Any]] = [
        ("title", f" \u3000{title}\n", title),
        ("title", "x" * 200, "x" * 200),
        ("description", "", ""),
        ("description", "x" * 2000, "x" * 2000),
        ("priority", 1, 1),
        ("priority", 5, 5),
    ]

    for name, value, expected in right:
        kept = send(reader, "PATCH", todo, **{name: value}).json()
        assert kept.get(name, kept) == expected, (
            "a value is the same thing wherever it comes in, and empty text is text"
        )
