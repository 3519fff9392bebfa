"""Exercise 3: what is no text, or names no moment, is refused."""

from random import Random
from typing import Any

from checks.probes.bodies import refused_places, statuses, whole
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips
from checks.probes.todos import TODOS
from workbook.client import Client


def due(moment: Any) -> dict[str, Any]:
    """Return a whole body with this due time."""
    return whole("Cook", due_at=moment)


def test_text_that_names_no_moment_is_refused(reader: Client) -> None:
    """Without an offset, without a time, or on a day that is not: refused."""
    wrong = ["2031-05-04T10:00:00", "2031-05-04", "2027-02-29T10:00:00Z", "soon", ""]
    assert refused_places(reader, map(due, wrong)) == ["body.due_at"] * 5, (
        "ten o'clock is another moment in every town, so a server that fills in an "
        "offset invents it. And 2027 is no leap year"
    )
    assert statuses(reader, [due("2028-02-29T10:00:00Z")]) == [201], "2028 is one"


def test_a_number_is_no_moment(reader: Client, rng: Random) -> None:
    """A number is refused, even one that is written as text."""
    number = rng.randrange(10**9, 2 * 10**9)
    wrong = [number, number * 1000, number + 0.5, str(number), f"{number}.5", 5, True]

    assert refused_places(reader, map(due, wrong)) == ["body.due_at"] * 7, (
        "seconds or milliseconds, and since when? Pydantic guesses by the size of the "
        "number: a todo that was due in 1970 is how you hear of it"
    )


def test_the_ends_of_the_calendar_are_refused(reader: Client) -> None:
    """The years 1 and 9999 are refused; 2 and 9998 are taken."""
    wrong = ["0001-01-01T00:00:00+14:00", "0001-06-01T00:00:00Z"]
    wrong += ["9999-12-31T23:59:59-12:00", "9999-06-01T00:00:00Z"]
    assert refused_places(reader, map(due, wrong)) == ["body.due_at"] * 4, (
        "on some clocks these are in the year 0 or 10000, which a datetime cannot "
        "hold. Some clients send 9999 for never; the word for it is null"
    )

    right = ["0002-06-01T00:00:00Z", "9998-06-01T00:00:00Z"]
    assert statuses(reader, map(due, right)) == [201, 201], (
        "there is room on either side"
    )


def test_a_refused_moment_is_told_in_plain_words(reader: Client, rng: Random) -> None:
    """The message does not repeat what was sent, and is none of an exception."""
    secret = f"{rng.randrange(10**9)}"
    wrong = [
        f"moment {secret}",
        secret,
        int(secret),
        f"0001-01-01T00:00:00.{secret[:6]}Z",
    ]
    answers = [reader.post(TODOS, json=due(moment)) for moment in wrong]

    assert find_slips(answers, secret, secret[:6]) == NOTHING, (
        'Pydantic puts "Value error, " in front of each ValueError. A form shows the '
        "message to a person, as it is"
    )
