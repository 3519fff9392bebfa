"""Exercise 3: what is no text, or names no moment, is refused."""

from random import Random

import pytest

from checks.probes.bodies import DOORS
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.slips import in_turn, slip_at, slip_in_turn
from checks.probes.todos import Todo, add_todo
from workbook.client import Client

MOMENTS = ("due_at", "remind_at")
INCOMPLETE = ["2031-05-04T10:00:00", "2031-05-04"]
NO_MOMENTS = ["2027-02-29T10:00:00Z", "soon", "", "10:00:00Z", ["2031-05-04T10:00:00Z"]]


@pytest.fixture
def todo(reader: Client) -> Todo:
    """Return a todo that PUT and PATCH can try to change."""
    return add_todo(reader, "Cook")


def test_text_that_names_no_moment_is_refused(reader: Client, todo: Todo) -> None:
    """Without an offset, a time or a date, or on a day that is not: refused."""
    incomplete = dict.fromkeys(MOMENTS, INCOMPLETE)
    assert (
        slip_at(reader, todo, *DOORS, of=incomplete)
        or slip_in_turn(reader, todo, *MOMENTS, values=NO_MOMENTS)
    ) == NOTHING, (
        "ten o'clock is another moment in every town, so a server that fills in an "
        "offset invents it. And 2027 is no leap year"
    )


def test_a_number_is_no_moment(reader: Client, todo: Todo, rng: Random) -> None:
    """A number is refused, even one that is written as text."""
    number = rng.randrange(4 * 10**9, 5 * 10**9)
    numbers = [number, number * 1000, 5, -number, number + 0.5, -0.5, True, False]
    texts = [f"{number}", "5", f"{number}.5", "5.5"]
    signs = [f"-{number}", "-5", f"+{number}", "+5"]
    wrong = [*numbers, *texts, *signs]

    assert slip_in_turn(reader, todo, *MOMENTS, values=wrong) == NOTHING, (
        "seconds or milliseconds, and since when? Pydantic guesses by the size of the "
        "number: a todo that was due in 1970 is how you hear of it"
    )


def test_a_refused_moment_is_told_in_plain_words(
    reader: Client, todo: Todo, rng: Random
) -> None:
    """The message does not repeat what was sent, and is none of an exception."""
    secret = f"{rng.randrange(10**8, 10**9)}"
    year = f"{rng.randrange(1100, 1900)}"
    wrong = [
        *(f"moment {secret}", secret, int(secret)),
        *(f"2031-05-04T10:00:00 {secret}", f"2031-05-04T10:00:00.{secret[:6]}"),
        *(f"0001-01-01T00:00:00.{secret[:6]}Z", f"9999-01-01T00:00:00.{secret[:6]}Z"),
        f"9999-12-31T23:59:59.{secret[:6]}-12:00",
        f"{year}-06-01T00:00:00Z",
    ]

    for _, (_, answer) in in_turn(reader, todo, *MOMENTS, values=wrong):
        slips = find_slips([answer], secret, secret[:6], year)
        assert slips == NOTHING, (
            'Pydantic puts "Value error, " in front of each ValueError. A form shows '
            "the message to a person, as it is"
        )
