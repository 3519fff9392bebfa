"""The probe that reads what a description says about errors."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from checks.probes.described import field_names, items_of, told_errors
from checks.probes.inventory import description
from workbook.asgi import Loop
from workbook.client import Client

TIMES = 50


class Part(BaseModel):
    """A part of an error."""

    msg: str


class Told(BaseModel):
    """An error."""

    detail: list[Part]
    code: str


@pytest.fixture
def client() -> Iterator[Client]:
    """A client for an app with an operation that describes an error, and another."""
    app = FastAPI()
    said = {404: {"model": Told, "description": "It is gone."}}

    @app.get("/said", responses=said)  # type: ignore[arg-type]  # it is invariant
    async def say(page: int) -> int:
        return page

    @app.get("/unsaid")
    async def unsaid() -> int:
        return 1

    loop = Loop()
    yield Client(app, loop)
    loop.close()


def test_described_errors_are_found(client: Client) -> None:
    """Each operation is there, with its errors and their schemas, and no successes."""
    found = told_errors(client)
    assert [told_errors(client) for _ in range(TIMES)] == [found] * TIMES
    assert set(found) == {"GET /said", "GET /unsaid"}
    assert found["GET /unsaid"] == {}
    assert set(found["GET /said"]) == {"404", "422"}

    gone = found["GET /said"]["404"]
    assert gone["description"] == "It is gone."
    assert field_names(gone["schema"]) == {"detail", "code"}
    parts = items_of(gone["schema"], "detail", description(client))
    assert field_names(parts) == {"msg"}
