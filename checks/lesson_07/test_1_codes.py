"""Exercise 1: every kind of error has a code, and knows nothing of HTTP."""

from random import Random

import pytest

from checks.probes.findings import NOTHING, Findings
from checks.probes.imports import find_needed
from checks.probes.lists import some_word
from checks.probes.unlike import unlike
from workbook.suite import LessonTree

CODES = {
    "NotFound": "not_found",
    "Conflict": "conflict",
    "ValidationFailed": "validation_failed",
    "AuthenticationFailed": "not_authenticated",
    "PermissionDenied": "permission_denied",
    "Unavailable": "unavailable",
}

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

    got, wanted = unlike(codes, CODES)
    assert got == wanted, (
        "messages are reworded, translated and corrected. A client that has to do "
        "something about an error needs a word that stays the same"
    )


def test_a_particular_error_has_a_code_of_its_own(lesson: LessonTree) -> None:
    """TodoNotFound, TooManyOpenTodos and EmailTaken keep their own codes and words."""
    module = lesson.import_module("app.core.exceptions")
    particular = [module.TodoNotFound(7), module.TooManyOpenTodos(3)]
    particular += [module.EmailTaken()]
    said = {type(error).__name__: (error.code, str(error)) for error in particular}

    open_already = "3 todos are open already. Complete one first."
    got, wanted = unlike(
        said,
        {
            "TodoNotFound": ("todo_not_found", "There is no todo 7."),
            "TooManyOpenTodos": ("too_many_open_todos", open_already),
            "EmailTaken": ("email_taken", "Email is already registered"),
        },
    )
    assert got == wanted, (
        "what a kind says about its errors, a particular one may say more exactly"
    )


def test_no_kind_of_error_is_another(errors: Errors, lesson: LessonTree) -> None:
    """Each kind is an AppError, and none is one of the other five."""
    module = lesson.import_module("app.core.exceptions")
    kinds = {name: getattr(module, name) for name in ("AppError", *CODES)}
    parents = {
        name: [it for it in kinds if it != name and isinstance(error, kinds[it])]
        for name, error in errors.items()
    }

    got, wanted = unlike(parents, {name: ["AppError"] for name in CODES})
    assert got == wanted, (
        "AppError is what a caller can act on. And who catches one kind must not get "
        "another by accident"
    )


def test_errors_know_nothing_of_http(lesson: LessonTree, errors: Errors) -> None:
    """The module of the errors needs no FastAPI or Starlette, and no error a status."""
    part = "app.core.exceptions"
    assert find_needed(lesson, part, "fastapi", "starlette", "http") == NOTHING, (
        "services raise these errors for tests, commands and workers too, who would "
        "not know what to do with a status"
    )
    statuses = Findings(
        f"{name}.{attribute} is {value}"
        for name, error in errors.items()
        for attribute in dir(error)
        if isinstance(value := getattr(error, attribute), int) and 400 <= value < 600
    )
    assert statuses == NOTHING, (
        "a status is a word of HTTP, also as a number. The handlers know which it is"
    )
