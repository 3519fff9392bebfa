"""Exercise 2: a reminder comes before the due time, and it is still to come."""

import json
from collections.abc import Iterator
from random import Random

import pytest

from checks.probes.bodies import DOORS, refused_place, send, whole
from checks.probes.clock import YEARS, SetClock, clock_for_a_while, some_day
from checks.probes.findings import NOTHING
from checks.probes.slips import slip_at
from checks.probes.todos import add_todo
from workbook.client import Client
from workbook.suite import LessonTree


@pytest.fixture
def year(rng: Random) -> int:
    """Return a year that is far from today."""
    return rng.choice(YEARS)


@pytest.fixture
def clock(
    reader: Client, lesson: LessonTree, rng: Random, year: int
) -> Iterator[SetClock]:
    """Set the clock of the app to a time in that year."""
    with clock_for_a_while(reader, lesson, some_day(rng, year)) as clock:
        yield clock


def test_a_reminder_comes_before_the_due_time(reader: Client, clock: SetClock) -> None:
    """A reminder at the due time or after it is refused, and remind_at is named."""
    todo, due_at = add_todo(reader, "Cook"), clock.after(hours=5)
    right = [(clock.after(hours=4, minutes=59, seconds=59), due_at), (due_at, None)]
    late = [due_at, clock.after(hours=5, seconds=1), clock.after(days=1)]
    for door in ("POST", "PUT"):
        for moment, end in right:
            answer = send(reader, door, todo, remind_at=moment, due_at=end)
            assert answer.status_code in {200, 201}, (
                "this comes before the due time, or the todo is never due"
            )
        for moment in late:
            answer = send(reader, door, todo, remind_at=moment, due_at=due_at)
            assert refused_place(answer) == "body.remind_at", (
                "a reminder that rings when it is too late helps nobody. The mistake "
                "is about two fields; a form has to know beside which of them to show "
                "it"
            )


def test_the_models_know_the_order_themselves(
    lesson: LessonTree, rng: Random, year: int
) -> None:
    """TodoCreate and TodoReplace refuse the wrong order without any service."""
    schemas = lesson.import_module("app.schemas.todo")
    clock, found = SetClock(some_day(rng, year)), []
    for model in (schemas.TodoCreate, schemas.TodoReplace):
        for hours in (1, 3):
            times = {"remind_at": clock.after(hours=hours)}
            body = whole("Cook", **times, due_at=clock.after(hours=2))
            try:
                model.model_validate_json(json.dumps(body))
                found.append("accepted")
            except ValueError as error:
                places = [item["loc"] for item in getattr(error, "errors", list)()]
                found.append(str(places or error))

    assert found == ["accepted", "[('remind_at',)]"] * 2, (
        "both times are in the body, so this is a rule about a value. It is told "
        "before anything else is asked, and needs neither clock nor storage"
    )


@pytest.mark.parametrize("year", YEARS)
def test_a_new_reminder_lies_ahead(reader: Client, clock: SetClock) -> None:
    """A new reminder that is not later than the clock of the app is refused."""
    todo = add_todo(reader, "Cook")
    for door in DOORS:
        answer = send(reader, door, todo, remind_at=clock.after(seconds=1))
        assert answer.status_code in {200, 201}, (
            "one second is enough, by the clock that get_clock provides. Whoever asks "
            "the clock of the machine cannot test this rule without waiting"
        )

    past = {"remind_at": [clock.after(), clock.after(seconds=-1)]}
    assert slip_at(reader, todo, *DOORS, of=past) == NOTHING, (
        "nobody will ever hear of it. The present moment is over when it is stored"
    )
