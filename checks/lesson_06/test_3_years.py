"""Exercise 3: the calendar has ends, and they are in the same place for everybody."""

from typing import Any

import pytest

from checks.probes.bodies import DOORS, send
from checks.probes.findings import NOTHING
from checks.probes.slips import slip_at, slip_in_turn, two_doors
from checks.probes.todos import add_todo, instant
from workbook.client import Client

OUTSIDE = [
    *("0001-01-01T00:00:00+14:00", "0001-06-01T00:00:00Z", "0002-06-01T00:00:00Z"),
    *("1800-01-01T00:00:00Z", "1972-12-31T23:59:59Z"),
    *("9999-12-31T23:59:59-12:00", "9999-06-01T00:00:00Z"),
]
OUTSIDE_IN_UTC = ["1973-01-01T00:30:00+01:00", "9998-12-31T23:30:00-01:00"]
INSIDE = [
    *("1973-01-01T00:00:00Z", "1972-12-31T23:30:00-01:00", "2028-02-29T10:00:00Z"),
    *("9998-12-31T23:59:59Z", "9999-01-01T00:30:00+01:00"),
]


def test_the_ends_of_the_calendar_are_refused(reader: Client) -> None:
    """What is before 1973 or after 9998 is refused."""
    todo = add_todo(reader, "Cook")

    slip = slip_in_turn(reader, todo, "due_at", "remind_at", values=OUTSIDE)
    assert slip == NOTHING, (
        "on some clocks the last day of 9999 is in the year 10000, which a datetime "
        "cannot hold. Some clients send 9999 for never; the word for it is null. And "
        "before 1973, some offsets have seconds, for which an answer has no room"
    )


@pytest.mark.parametrize("name", ["due_at", "remind_at"])
def test_the_year_counts_in_utc(reader: Client, name: str) -> None:
    """A year that ends somewhere else earlier or later is judged in UTC."""
    todo = add_todo(reader, "Cook")

    assert slip_at(reader, todo, *DOORS, of={name: OUTSIDE_IN_UTC}) == NOTHING, (
        "what is answered is in UTC. In another year than the one that was judged, it "
        "is refused when a client sends it back"
    )


def test_within_the_ends_each_moment_is_taken(reader: Client) -> None:
    """The first and the last moment of 1973 to 9998 are taken, and leap days are."""
    todo = add_todo(reader, "Cook")

    for number, moment in enumerate(INSIDE):
        answer: Any = None
        for door in two_doors(number):
            answer = send(reader, door, todo, due_at=moment).json()
            assert instant(answer.get("due_at")) == instant(moment), (
                "there is room on either side: this is a moment between the ends"
            )
        back = send(reader, "PUT", todo, due_at=answer["due_at"])
        assert back.status_code == 200, "what is answered can be sent back"
