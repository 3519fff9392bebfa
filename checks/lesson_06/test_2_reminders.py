"""Exercise 2: a reminder comes before the due time, and it is still to come."""

import json
from random import Random
from typing import Any

import pytest

from checks.probes.bodies import refused_place, refused_places, statuses, whole
from checks.probes.clock import YEARS, SetClock, clock_of, some_day
from checks.probes.messages import told
from checks.probes.todos import TODOS, add_todo, address_of
from workbook.client import Client
from workbook.suite import LessonTree


@pytest.fixture(params=YEARS)
def clock(
    client: Client, lesson: LessonTree, rng: Random, request: pytest.FixtureRequest
) -> SetClock:
    """Set the clock of the app to a time long ago, and to one far ahead."""
    return clock_of(client, lesson, some_day(rng, request.param))


def reminding(remind_at: str, due_at: str | None) -> dict[str, Any]:
    """Return a whole body with both times."""
    return whole("Cook", remind_at=remind_at, due_at=due_at)


def test_a_reminder_comes_before_the_due_time(client: Client, clock: SetClock) -> None:
    """A reminder at the due time or after it is refused, and remind_at is named."""
    due_at = clock.after(hours=5)
    right = [clock.after(hours=4), clock.after(hours=4, minutes=59, seconds=59)]
    assert (
        statuses(
            client, [*(reminding(it, due_at) for it in right), reminding(due_at, None)]
        )
        == [201] * 3
    ), "these come before it, and the last todo is never due"

    wrong = [due_at, clock.after(hours=5, seconds=1), clock.after(days=1)]
    assert refused_places(client, [reminding(it, due_at) for it in wrong]) == [
        *["body.remind_at"] * 3
    ], (
        "a reminder that rings when it is too late helps nobody. The mistake is about "
        "two fields; a form has to know beside which of them to show it"
    )


def test_the_models_know_the_order_themselves(
    lesson: LessonTree, clock: SetClock
) -> None:
    """TodoCreate and TodoReplace refuse the wrong order without any service."""
    schemas = lesson.import_module("app.schemas.todo")
    found = []
    for model in (schemas.TodoCreate, schemas.TodoReplace):
        for hours in (1, 3):
            body = reminding(clock.after(hours=hours), clock.after(hours=2))
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


def test_a_new_reminder_lies_ahead(client: Client, clock: SetClock) -> None:
    """A new reminder that is not later than the clock of the app is refused."""
    path = address_of(add_todo(client, "Cook"))
    ahead, past = clock.after(seconds=1), [clock.after(), clock.after(seconds=-1)]
    assert statuses(client, [reminding(ahead, None)]) == [201], (
        "one second is enough, by the clock that get_clock provides. Whoever asks the "
        "clock of the machine cannot test this rule without waiting"
    )

    doors = [("POST", TODOS, whole("Eat")), ("PUT", path, whole("Eat"))]
    answers = [
        client.request(method, url, json={**body, "remind_at": moment})
        for method, url, body in [*doors, ("PATCH", path, {})]
        for moment in past
    ]
    assert [refused_place(it) for it in answers] == ["body.remind_at"] * 6, (
        "nobody will ever hear of it. The present moment is over when it is stored"
    )


def test_both_refusals_look_the_same(client: Client, clock: SetClock) -> None:
    """A refusal by the service has the form of one by a model."""
    due_at, late = clock.after(hours=1), clock.after(hours=2)
    todo = add_todo(client, "Cook", due_at=due_at)

    by_model = client.post(TODOS, json=reminding(late, due_at))
    by_service = client.patch(address_of(todo), json={"remind_at": late})

    message = "Reminder should come before the due time"
    mistake = {"loc": ["body", "remind_at"], "msg": message, "type": "value_error"}
    assert [told(by_model), told(by_service)] == [[mistake], [mistake]], (
        "for a client it is the same mistake; it need not know who has found it"
    )
