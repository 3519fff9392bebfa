"""Ask for lists of todos, and understand what comes back."""

import string
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any

from checks.probes.todos import TODOS, add_todo, some_title
from workbook.asgi import Answer
from workbook.client import Client

LISTS = {
    "your todos": TODOS,
    "your overdue todos": f"{TODOS}/overdue",
    # Until somebody logs in, everybody is user 1.
    "the todos of a user": "/api/v1/users/1/todos",
}
NAME_IT = "A client can only mend its question when it learns which part is wrong."


def add_todos(client: Client, rng: Random, count: int) -> list[int]:
    """Create several todos and return their ids, the oldest first."""
    return [int(add_todo(client, some_title(rng))["id"]) for _ in range(count)]


def some_word(rng: Random) -> str:
    """Return letters that no other title holds."""
    return "".join(rng.sample(string.ascii_lowercase, 8))


def due_times(rng: Random, count: int) -> list[str]:
    """Return moments that lie ahead, the earliest first; their texts run backwards.

    Each is an hour after the one before it, read on a clock that is four hours behind
    the other's. Who compares texts, or the hands of clocks, turns the order around.
    """
    first = datetime(2090, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(900))
    moments = [first + timedelta(hours=number) for number in range(count)]
    clocks = [timezone(timedelta(hours=10 - 4 * number)) for number in range(count)]
    return [
        moment.astimezone(clock).isoformat()
        for moment, clock in zip(moments, clocks, strict=True)
    ]


def envelope(answer: Answer) -> dict[str, Any]:
    """Return the body of a list, which has to be an object with the items in it."""
    assert answer.status_code == 200, "nothing is wrong with this question"
    body = answer.json()
    assert type(body) is dict, (
        "a bare array has no room for what a client needs beside the items"
    )
    return body


def blamed(answer: Answer) -> Any:
    """Return ``loc`` of the first mistake that a 422 names, else the whole body."""
    match answer.json():
        case {"detail": [{"loc": loc}, *_]}:
            return loc
        case body:
            return body
