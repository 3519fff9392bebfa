"""Exercise 2: whatever is refused is told in one envelope."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from fastapi import HTTPException

from checks.probes.bodies import post_text, whole
from checks.probes.envelope import (
    detail_of,
    find_without_envelope,
    provoked_errors,
    told,
)
from checks.probes.failures import raise_at
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from checks.probes.todos import TODOS
from workbook.client import Client
from workbook.suite import LessonTree


@pytest.fixture
def raising(
    app: Any, connect: Callable[[Any], Client], lesson: LessonTree, rng: Random
) -> Client:
    """Return a client for an app with four operations that do nothing but raise."""
    module, words = lesson.import_module("app.core.exceptions"), some_word(rng)
    raise_at(app, "/unknown", module.AuthenticationFailed(words))
    raise_at(app, "/down", module.Unavailable(words))
    raise_at(app, "/full", module.TooManyOpenTodos(3))
    raise_at(app, "/busy", HTTPException(429, words, {"Retry-After": "7"}))
    return connect(app)


def test_every_operation_tells_errors_in_the_envelope(
    reader: Client, rng: Random
) -> None:
    """Missing things, other methods and bodies that are no JSON get the envelope."""
    errors = provoked_errors(reader, rng)

    assert find_without_envelope(errors) == NOTHING, (
        "a client has one function that reads errors, and needs it most for the errors "
        "that nobody has thought of"
    )
    assert {error.status_code for error in errors} >= {404, 405, 422}, (
        "all operations were asked for what is missing, wrongly, and by other methods"
    )


def test_the_code_says_what_has_happened(raising: Client, rng: Random) -> None:
    """The code is the error's own, or follows from the status."""
    answers = [
        raising.get(f"{TODOS}/{rng.randrange(1, 10**9)}"),
        raising.get("/full"),
        raising.get(f"/{some_word(rng)}"),
        raising.delete(TODOS),
        post_text(raising, b'{"title": "\xc3"}'),
        raising.post(TODOS, json=whole("")),
        raising.get("/busy"),
    ]

    assert [told(answer) for answer in answers] == [
        (404, "todo_not_found"),
        (409, "too_many_open_todos"),
        (404, "not_found"),
        (405, "method_not_allowed"),
        (400, "bad_request"),
        (422, "validation_failed"),
        (429, "http_error"),
    ], "404 can mean a missing todo or a mistyped path; the code tells them apart"


def test_headers_belong_to_the_error(raising: Client) -> None:
    """405 keeps Allow, 401 has WWW-Authenticate, 503 and others keep Retry-After."""
    answers = {
        "retry-after": raising.get("/down"),
        "www-authenticate": raising.get("/unknown"),
        "allow": raising.delete(TODOS),
    }

    codes = ["unavailable", "not_authenticated", "method_not_allowed"]
    assert [told(answer)[1] for answer in answers.values()] == codes, (
        "they come in the envelope as well"
    )
    assert [name for name in answers if not answers[name].headers.get(name)] == [], (
        "these headers are missing. They say when to try again, how to log in, and "
        "which methods there are; HTTP demands the last two"
    )
    assert raising.get("/busy").headers.get("retry-after") == "7", (
        "whoever raises an HTTPException with a header wants it to arrive"
    )


def test_the_detail_holds_the_message(
    app: Any, connect: Callable[[Any], Client], lesson: LessonTree, rng: Random
) -> None:
    """The detail is a list of one, with the message, and loc where there is a place."""
    module, words = lesson.import_module("app.core.exceptions"), some_word(rng)
    raise_at(app, "/conflict", module.Conflict(words))
    raise_at(app, "/field", module.ValidationFailed("title", words))
    raise_at(app, "/http", HTTPException(403, words))
    client = connect(app)

    details = [detail_of(client.get(path)) for path in ("/conflict", "/field", "/http")]

    assert details == [
        [{"loc": [], "msg": words, "type": "conflict"}],
        [{"loc": ["body", "title"], "msg": words, "type": "value_error"}],
        [{"loc": [], "msg": words, "type": "permission_denied"}],
    ], "a list of one is read by the code that reads a list of many"


def test_every_answer_has_a_request_id_of_its_own(raising: Client, rng: Random) -> None:
    """No two answers have the same request_id."""
    paths = ["/full", "/full", f"/{some_word(rng)}", f"{TODOS}/0", f"{TODOS}/0"]

    ids = {raising.get(path).json().get("request_id") for path in paths}

    assert len(ids - {None}) == len(paths), (
        "somebody will ask about one of these five, and name its id"
    )
