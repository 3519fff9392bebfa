"""Exercise 1: a due time is a moment, and every moment can be compared."""

from random import Random

from checks.probes.bodies import WITHOUT_OFFSET, refusals, send, whole
from checks.probes.lists import LISTS
from checks.probes.todos import TODOS, add_todo, instant, some_time, some_title
from workbook.client import Client

DOORS = ("POST", "PUT")
FIRST = "0001-01-01T00:00:00+23:59"
LAST = "9999-12-31T23:59:59-23:59"


def test_a_due_time_needs_an_offset(reader: Client, rng: Random) -> None:
    """A due time without an offset is refused; with one, it is that moment."""
    todo = add_todo(reader, some_title(rng))
    moment = some_time(rng)

    for got, place in refusals(reader, todo, *DOORS, of=WITHOUT_OFFSET):
        assert got == place, (
            "half past nine is another moment in Tokyo, and it cannot be compared with "
            "one that has an offset: the list of overdue todos would break"
        )
    for door in DOORS:
        kept = send(reader, door, todo, due_at=moment).json()
        assert instant(kept.get("due_at")) == instant(moment), (
            "text with an offset is how JSON writes a moment"
        )


def test_no_moment_breaks_a_list(client: Client, rng: Random) -> None:
    """After the first and the last moment of the calendar all lists still answer."""
    for moment in (FIRST, LAST):
        answer = client.post(TODOS, json=whole(some_title(rng), due_at=moment))
        assert answer.status_code in {201, 422}, (
            "in UTC, these two moments are outside of the calendar. Take them or "
            "refuse them, but do not break down"
        )
    for path in (*LISTS.values(), f"{TODOS}?sort=due_at"):
        assert client.get(path).status_code == 200, (
            "a todo that got in and breaks a list takes all others with it"
        )
