"""What an app says about itself in /openapi.json."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbook.client import Client

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path, and what the description says about it."""

    method: str
    path: str
    facts: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def description(client: Client) -> dict[str, Any]:
    """Return the OpenAPI document as a client gets it."""
    with warnings.catch_warnings():
        # A server prints what FastAPI warns about; the document is still served.
        warnings.simplefilter("ignore")
        answer = client.get("/openapi.json")
    assert answer.status_code == 200, "the description of the API has to be served"
    document: dict[str, Any] = answer.json()
    return document


def operations(client: Client) -> list[Operation]:
    """Return every operation that the app describes."""
    return list(operations_of(description(client)))


def operations_of(document: dict[str, Any]) -> Iterator[Operation]:
    """Return every operation that a description holds."""
    for path, item in document.get("paths", {}).items():
        for method, facts in item.items():
            if method in METHODS:
                yield Operation(method.upper(), path, facts)
