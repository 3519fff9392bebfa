"""Exercise 2: how the refusal of a reminder is told."""

from collections.abc import Iterator
from random import Random

import pytest

from checks.probes.bodies import DOORS, send, whole
from checks.probes.clock import YEARS, SetClock, clock_for_a_while, some_day
from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips, told
from checks.probes.slips import at_doors
from checks.probes.todos import TODOS, add_todo
from workbook.client import Client
from workbook.suite import LessonTree

MESSAGE = "Reminder should come before the due time"
MISTAKE = {"loc": ["body", "remind_at"], "msg": MESSAGE, "type": "value_error"}


@pytest.fixture
def clock(reader: Client, lesson: LessonTree, rng: Random) -> Iterator[SetClock]:
    """Set the clock of the app to a time that is far from today."""
    moment = some_day(rng, rng.choice(YEARS))
    with clock_for_a_while(reader, lesson, moment) as clock:
        yield clock


def test_both_refusals_look_the_same(reader: Client, clock: SetClock) -> None:
    """A refusal by the service has the form of one by a model."""
    due_at, late = clock.after(hours=1), clock.after(hours=2)
    todo = add_todo(reader, "Cook", due_at=due_at)

    by_model = reader.post(TODOS, json=whole("Cook", remind_at=late, due_at=due_at))
    assert find_slips([by_model]) == NOTHING, (
        "a form shows this beside the reminder, as it is: in our words, and without "
        "what Pydantic writes before the words of an exception"
    )
    assert told(by_model) == [MISTAKE], "this is what all clients were promised"
    by_service = send(reader, "PATCH", todo, remind_at=late)
    assert told(by_service) == [MISTAKE], (
        "for a client it is the same mistake; it need not know who has found it"
    )


def test_a_past_reminder_is_told_in_plain_words(
    reader: Client, clock: SetClock
) -> None:
    """The message does not repeat the moment, and is none of an exception."""
    todo = add_todo(reader, "Cook")
    past = clock.after(minutes=-1)
    hands = past[:10], past[11:19]

    for _, answer in at_doors(reader, todo, *DOORS, of={"remind_at": [past]}):
        assert find_slips([answer], *hands) == NOTHING, (
            "this is told beside a field that shows the moment already, to a person "
            "who knows nothing of Python"
        )
