"""Ask for lists of todos, page by page, and understand what comes back."""

import string
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from checks.probes.todos import TODOS, add_todo, ids_in, some_title
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


def due(days: int) -> str:
    """Return a moment that lies ahead whatever a clock says; more days, later."""
    return (datetime(2090, 1, 1, tzinfo=UTC) + timedelta(days=days)).isoformat()


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


def walk(client: Client, **params: Any) -> list[int]:
    """Return the ids on all pages, in the order in which a client sees them."""
    return [todo_id for page in _pages(client, params) for todo_id in page]


def _pages(client: Client, params: dict[str, Any]) -> Iterator[list[int]]:
    for number in range(1, 50):
        answer = client.get(TODOS, params={**params, "page": number})
        if number > 1 and answer.status_code == 404:
            return  # wrong, but not for the one who walks: another check says so
        ids = ids_in(answer)
        yield ids
        has_pages = isinstance(answer.json(), dict)
        if not ids or not has_pages:
            return
    raise AssertionError(
        "this page should be empty: a client that turns pages until one is empty "
        "would never come to an end"
    )
