"""Exercise 4: the description of the API tells which errors there are."""

from http import HTTPStatus
from typing import Any

import pytest

from checks.probes.described import field_names, items_of, told_errors
from checks.probes.envelope import FIELDS, OF_A_DETAIL
from checks.probes.inventory import description
from checks.probes.todos import TODOS
from workbook.client import Client

EVERYWHERE = {"400", "422", "500", "503"}
ONE = f"{TODOS}/{{todo_id}}"

Told = dict[str, dict[str, Any]]


@pytest.fixture
def told(reader: Client) -> Told:
    """Return what the operations of version 1 say about their errors."""
    found = told_errors(reader)
    return {name: found[name] for name in found if " /api/v1/" in name}


def test_the_form_of_fastapi_is_gone(reader: Client) -> None:
    """The description has a schema of the envelope, and no HTTPValidationError."""
    schemas = description(reader)["components"]["schemas"]

    assert sorted({"HTTPValidationError", "ValidationError"} & set(schemas)) == [], (
        "FastAPI describes its own 422 until somebody says otherwise. A program that "
        "makes clients from descriptions makes them for a form that is never sent"
    )
    assert FIELDS in [field_names(schema) for schema in schemas.values()], (
        "the form that is sent has to be described"
    )


def test_every_operation_tells_its_errors(told: Told) -> None:
    """Every operation below /api/v1 describes 400, 422, 500 and 503."""
    assert [name for name in told if EVERYWHERE - set(told[name])] == [], (
        "these operations leave out one of the four. A client has to be ready for them "
        "wherever it asks"
    )


def test_what_only_some_operations_answer_is_told_there(told: Told) -> None:
    """What works on one todo describes 404, and what may open a todo describes 409."""
    assert [
        name for name in told if "{todo_id}" in name and "404" not in told[name]
    ] == ([]), "a todo can be gone, so these operations can answer 404"

    opening = [f"POST {TODOS}", f"PUT {ONE}", f"PATCH {ONE}"]
    assert [name for name in opening if "409" not in told[name]] == [], (
        "a list can be full, so these operations can answer 409"
    )
    assert "409" not in told[f"GET {ONE}"], (
        "who reads a todo gets no 409. An error that cannot happen is one that "
        "somebody handles in vain"
    )


def test_every_described_error_is_an_envelope(reader: Client, told: Told) -> None:
    """The body of every described 4xx and 5xx is the envelope, with its details."""
    document = description(reader)
    bodies = {
        f"{name} {status}": response["schema"]
        for name, errors in told.items()
        for status, response in errors.items()
    }

    assert [name for name in bodies if field_names(bodies[name]) != FIELDS] == [], (
        "the body of these is described with other fields, or not at all. What is not "
        "described, nobody can generate code for"
    )
    details = [items_of(schema, "detail", document) for schema in bodies.values()]
    assert {frozenset(field_names(item)) for item in details} == {
        frozenset(OF_A_DETAIL)
    }, "the entries of detail have loc, msg and type"


def test_a_described_error_says_when(told: Told) -> None:
    """The description of an error is more than the name of its status."""
    bare = [
        f"{name} {status}"
        for name, errors in told.items()
        for status, response in errors.items()
        if response["description"] in {"", "Error", HTTPStatus(int(status)).phrase}
    ]

    assert bare == [], (
        "these say what everybody knows. When does it happen, and what can one do?"
    )
