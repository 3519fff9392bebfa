"""Exercise 4: the description of the API tells which errors there are."""

from typing import Any

import pytest

from checks.probes.described import field_names, told_errors
from checks.probes.envelope import FIELDS
from checks.probes.inventory import description, operations
from checks.probes.todos import TODOS
from checks.probes.unlike import unlike
from workbook.client import Client

ONE = f"{TODOS}/{{todo_id}}"
OVERDUE = f"{TODOS}/overdue"
ON_ONE = [f"{method} {ONE}" for method in ("GET", "PUT", "PATCH", "DELETE")]
OPENING = [f"POST {TODOS}", f"PUT {ONE}", f"PATCH {ONE}"]
OTHERS = [f"GET {TODOS}", f"GET {OVERDUE}", "POST /api/v1/users", "GET /api/v1/today"]

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
    everywhere = ["400", "422", "500", "503"]
    described = {name: [it for it in everywhere if it in told[name]] for name in told}

    got, wanted = unlike(described, {name: list(everywhere) for name in told})
    assert got == wanted, (
        "a client has to be ready for all four wherever it asks, so each is described"
    )


def test_what_only_some_operations_answer_is_told_there(told: Told) -> None:
    """What works on one todo describes 404, what may open one 409, others neither."""
    for status, those, why in [
        ("404", ON_ONE, "a todo can be gone"),
        ("409", OPENING, "a list can be full, where a todo is opened"),
    ]:
        known = [*ON_ONE, *OPENING, *OTHERS]
        described = {name: status if status in told[name] else "none" for name in known}
        right = {name: status if name in those else "none" for name in known}
        got, wanted = unlike(described, right)
        assert got == wanted, (
            f"{status} is for this: {why}. An error that is not described surprises a "
            "client, and one that cannot happen is handled in vain"
        )


def test_nobody_is_told_to_log_in_for_nothing(reader: Client, told: Told) -> None:
    """Operations that ask for no login describe neither 401 nor 403."""
    free = [str(it) for it in operations(reader) if not it.facts.get("security")]
    described = {
        name: sorted({"401", "403"} & set(told[name])) for name in free if name in told
    }

    got, wanted = unlike(described, {name: [] for name in described})
    assert got == wanted, "a client would ask people for passwords that nobody has"
