"""Exercise 2: nothing comes in undeclared, and nothing is taken for another."""

import string
from random import Random

from checks.probes.bodies import OF_ANOTHER_TYPE, SERVERS, refusals, statuses, whole
from checks.probes.todos import TODOS, add_todo, some_time, some_title
from workbook.client import Client

DOORS = ("POST", "PUT")
ALL = f"{TODOS}?limit=100"


def test_an_undeclared_field_is_refused(reader: Client, rng: Random) -> None:
    """A field that nobody declared is refused and named."""
    todo = add_todo(reader, some_title(rng))
    misspelled = {"".join(rng.sample(string.ascii_lowercase, 9)): ["x"]}

    for got, place in refusals(reader, todo, *DOORS, of=misspelled):
        assert got == place, (
            "who misspells a field, and gets a 201, believes that it was understood"
        )


def test_what_the_server_decides_cannot_be_sent(reader: Client, rng: Random) -> None:
    """The ids and the times that the server decides are refused in a body."""
    todo = add_todo(reader, some_title(rng))
    before = reader.get(ALL).json()

    for got, place in refusals(reader, todo, *DOORS, of=SERVERS):
        assert got == place, (
            "a client that chooses owner_id writes into another person's list. Even "
            "when it is ignored, the client learns nothing"
        )
    assert reader.get(ALL).json() == before, "what was refused must not be stored"


def test_no_type_is_taken_for_another(reader: Client, rng: Random) -> None:
    """Text, 1 and 0 are no boolean; text, 3.0 and true are no priority."""
    todo = add_todo(reader, some_title(rng))

    for got, place in refusals(reader, todo, *DOORS, of=OF_ANOTHER_TYPE):
        assert got == place, (
            'JSON has true and 3 of its own. Who takes "yes" has to take "ja" some '
            "day, and nobody can list what passes"
        )


def test_the_right_types_pass(reader: Client, rng: Random) -> None:
    """A true or false, a 3, and a due time written as text are taken as they are."""
    bodies = [
        whole(some_title(rng), completed=True, priority=3, due_at=some_time(rng)),
        whole(some_title(rng), due_at="2099-01-31T08:00:00Z"),
    ]

    assert statuses(reader, bodies) == [201, 201], (
        "JSON has no type for a moment, so text is the right type for due_at"
    )
