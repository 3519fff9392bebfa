"""Exercise 2: each error has its status, and a code that says what has happened."""

from collections.abc import Callable
from random import Random
from typing import Any

from fastapi import HTTPException

from checks.probes.envelope import Told, told
from checks.probes.failures import raise_at
from checks.probes.lists import some_word
from checks.probes.todos import TODOS
from workbook.client import Client
from workbook.suite import LessonTree

KINDS = {
    "NotFound": Told(404, "not_found"),
    "Conflict": Told(409, "conflict"),
    "ValidationFailed": Told(422, "validation_failed"),
    "AuthenticationFailed": Told(401, "not_authenticated"),
    "PermissionDenied": Told(403, "permission_denied"),
    "Unavailable": Told(503, "unavailable"),
}
PARTICULAR = {
    "TodoNotFound": Told(404, "todo_not_found"),
    "TooManyOpenTodos": Told(409, "too_many_open_todos"),
    "EmailTaken": Told(422, "email_taken"),
}
ARGUMENTS: dict[str, list[Any]] = {
    "ValidationFailed": ["title", "text"],
    "TodoNotFound": [7],
    "TooManyOpenTodos": [3],
    "EmailTaken": [],
}

Connect = Callable[[Any], Client]


def test_every_kind_of_error_has_a_status(
    app: Any, connect: Connect, lesson: LessonTree
) -> None:
    """Raised anywhere, an error has the status of its kind, and its own code."""
    module, errors = lesson.import_module("app.core.exceptions"), KINDS | PARTICULAR
    for name in errors:
        error = getattr(module, name)(*ARGUMENTS.get(name, ["text"]))
        raise_at(app, f"/raises/{name}", error)
    client = connect(app)

    for name, wanted in errors.items():
        assert told(client.get(f"/raises/{name}")) == wanted, (
            "401 says: log in. 403: that will not help. 503: try again later. Each "
            "sends a client to another place, and the code says more exactly what it is"
        )


def test_the_code_follows_from_the_status(
    app: Any, connect: Connect, rng: Random
) -> None:
    """Of an HTTPException, the code is the word for its status, or http_error."""
    raise_at(app, "/busy", HTTPException(429, "text"))
    raise_at(app, "/secret", HTTPException(401, "text"))
    client = connect(app)

    for method, path, wanted in [
        ("GET", f"/{some_word(rng)}", Told(404, "not_found")),
        ("GET", "/secret", Told(401, "not_authenticated")),
        ("GET", "/busy", Told(429, "http_error")),
        ("DELETE", TODOS, Told(405, "method_not_allowed")),
    ]:
        assert told(client.request(method, path)) == wanted, (
            "404 can mean a missing todo or a mistyped path; the code tells them apart"
        )
