"""Exercise 1: every kind of error has a code, and knows nothing of HTTP."""

from collections.abc import Callable
from itertools import permutations
from random import Random
from typing import Any

import pytest

from checks.probes.failures import raise_at
from checks.probes.findings import NOTHING
from checks.probes.imports import find_needed
from checks.probes.lists import some_word
from workbook.client import Client
from workbook.suite import LessonTree

CODES = {
    "NotFound": "not_found",
    "Conflict": "conflict",
    "ValidationFailed": "validation_failed",
    "AuthenticationFailed": "not_authenticated",
    "PermissionDenied": "permission_denied",
    "Unavailable": "unavailable",
}
STATUSES = [404, 409, 422, 401, 403, 503]

Errors = dict[str, Exception]


@pytest.fixture
def errors(lesson: LessonTree, rng: Random) -> Errors:
    """Return an error of each kind."""
    module, message = lesson.import_module("app.core.exceptions"), some_word(rng)
    fields = {"ValidationFailed": ("title",)}
    return {
        name: getattr(module, name)(*fields.get(name, ()), message) for name in CODES
    }


def test_every_kind_of_error_has_a_code(errors: Errors) -> None:
    """The six kinds of errors have a code each."""
    codes = {name: getattr(errors[name], "code", "no code") for name in errors}

    assert codes == CODES, (
        "messages are reworded, translated and corrected. A client that has to do "
        "something about an error needs a word that stays the same"
    )


def test_a_particular_error_has_a_code_of_its_own(lesson: LessonTree) -> None:
    """TodoNotFound, TooManyOpenTodos and EmailTaken keep their own codes and words."""
    module = lesson.import_module("app.core.exceptions")
    particular = [module.TodoNotFound(7), module.TooManyOpenTodos(3)]
    particular += [module.EmailTaken()]

    assert [(error.code, str(error)) for error in particular] == [
        ("todo_not_found", "There is no todo 7."),
        ("too_many_open_todos", "3 todos are open already. Complete one first."),
        ("email_taken", "Email is already registered"),
    ], "what a kind says about its errors, a particular one may say more exactly"


def test_no_kind_of_error_is_another(errors: Errors, lesson: LessonTree) -> None:
    """Each kind is an AppError, and none is one of the other five."""
    base = lesson.import_module("app.core.exceptions").AppError
    assert [name for name in errors if not isinstance(errors[name], base)] == [], (
        "AppError is what the caller can act on, and these are no AppError"
    )

    pairs = [
        f"{one} is a {other}"
        for one, other in permutations(errors, 2)
        if isinstance(errors[one], type(errors[other]))
    ]
    assert pairs == [], "who catches one kind must not get another by accident"


def test_every_kind_of_error_has_a_status(
    app: Any, connect: Callable[[Any], Client], errors: Errors
) -> None:
    """Raised anywhere, the six kinds answer 404, 409, 422, 401, 403 and 503."""
    for name, error in errors.items():
        raise_at(app, f"/raises/{name}", error)
    client = connect(app)

    statuses = {name: client.get(f"/raises/{name}").status_code for name in errors}

    assert statuses == dict(zip(CODES, STATUSES, strict=True)), (
        "401 says: log in. 403: that will not help. 503: try again later. Each sends "
        "a client to another place"
    )


def test_errors_know_nothing_of_http(lesson: LessonTree) -> None:
    """The module of the errors needs neither FastAPI nor Starlette."""
    part = "app.core.exceptions"
    assert find_needed(lesson, part, "fastapi", "starlette", "http") == NOTHING, (
        "services raise these errors for tests, commands and workers too, who would "
        "not know what to do with a status"
    )
