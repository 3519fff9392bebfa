"""The probe that holds every error to the envelope."""

import asyncio
import json
from collections.abc import Iterator
from random import Random
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from checks.probes.envelope import (
    detail_of,
    envelope_flaw,
    find_echoes,
    find_without_envelope,
    provoked_errors,
    told,
)
from checks.probes.findings import NOTHING
from workbook.asgi import Answer, Headers, Loop
from workbook.asgi import Request as Sent
from workbook.client import Client

DETAIL = {"loc": ["body", 3, "title"], "msg": "Too long", "type": "too_long"}
RIGHT = {"detail": [DETAIL], "code": "not_found", "request_id": "a1"}
WRONG: dict[str, Any] = {
    "a list": [RIGHT],
    "the form of FastAPI": {"detail": "Not Found"},
    "no request_id": {"detail": [DETAIL], "code": "not_found"},
    "one field more": {**RIGHT, "input": 1},
    "no code": {**RIGHT, "code": ""},
    "a code that is a sentence": {**RIGHT, "code": "Not found"},
    "an id that is a number": {**RIGHT, "request_id": 7},
    "a detail that is text": {**RIGHT, "detail": "Not Found"},
    "no detail": {**RIGHT, "detail": []},
    "a detail with its input": {**RIGHT, "detail": [{**DETAIL, "input": 1}]},
    "a loc that is text": {**RIGHT, "detail": [DETAIL, {**DETAIL, "loc": "body"}]},
    "a loc with a null": {**RIGHT, "detail": [{**DETAIL, "loc": [None]}]},
    "an empty message": {**RIGHT, "detail": [{**DETAIL, "msg": ""}]},
}
TIMES = 50


@pytest.fixture
def loop() -> Iterator[Loop]:
    """A loop that is closed at the end."""
    loop = Loop()
    yield loop
    loop.close()


def answered(
    body: Any, status: int = 404, headers: dict[str, str] | None = None
) -> Answer:
    """Return an answer with this body."""
    sent = {"content-type": "application/json", **(headers or {})}
    raw = [(name.encode(), value.encode()) for name, value in sent.items()]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(Sent("GET", "/x"), status, Headers(raw), content)


def small_app(*kinds: type[Exception]) -> FastAPI:
    """Return an app that puts errors of these kinds into the envelope."""

    class Body(BaseModel):
        word: str

    async def answer(_request: Request, error: Exception) -> JSONResponse:
        await asyncio.sleep(0)
        return JSONResponse(RIGHT, getattr(error, "status_code", 422))

    app = FastAPI()
    for kind in kinds:
        app.exception_handler(kind)(answer)

    @app.get("/things/{thing_id}")
    async def read(thing_id: int, page: int = 1) -> int:
        raise HTTPException(404, f"{thing_id} {page}")

    @app.put("/things/{thing_id}/parts/{part}/{key}")
    async def replace(thing_id: int, part: str, key: UUID, body: Body) -> str:
        return f"{thing_id} {part} {key} {body.word}"

    return app


def test_the_envelope_has_no_flaw() -> None:
    """The agreed form passes, also with an empty loc and with a header of the id."""
    somewhere = {**RIGHT, "detail": [{**DETAIL, "loc": []}]}
    for body in (RIGHT, somewhere) * TIMES:
        assert envelope_flaw(answered(body)) == ""
        assert envelope_flaw(answered(body, headers={"x-request-id": "a1"})) == ""

    assert told(answered(RIGHT)) == (404, "not_found")
    assert repr(told(answered(RIGHT))) == "404 not_found"
    assert detail_of(answered(RIGHT)) == [DETAIL]


@pytest.mark.parametrize("case", WRONG)
def test_another_form_has_a_flaw(case: str) -> None:
    """Every other form is told apart, and the flaw is said in place of the code."""
    flaws = {envelope_flaw(answered(WRONG[case])) for _ in range(TIMES)}

    (flaw,) = flaws
    assert flaw
    assert told(answered(WRONG[case])) == (404, flaw)
    assert detail_of(answered(WRONG[case])) == flaw


def test_what_is_around_the_body_counts() -> None:
    """Text, another content type and another id in the header are flaws."""
    assert "should be JSON" in envelope_flaw(answered(b"Not Found"))
    other = answered(RIGHT, headers={"content-type": "text/plain"})
    assert "application/json" in envelope_flaw(other)
    assert "differ" in envelope_flaw(answered(RIGHT, headers={"x-request-id": "b2"}))


def test_the_walk_finds_what_one_handler_leaves_out(loop: Loop) -> None:
    """With both handlers nothing is found; without one, its errors are."""
    whole = Client(small_app(HTTPException, RequestValidationError), loop)
    half = Client(small_app(RequestValidationError), loop)
    for seed in range(TIMES):
        answers = list(provoked_errors(whole, Random(seed)))
        assert {answer.status_code for answer in answers} == {404, 405, 422}
        assert find_without_envelope(answers) == NOTHING

    for seed in range(TIMES):
        found = find_without_envelope(provoked_errors(half, Random(seed)))
        assert {text.partition(": ")[0][-3:] for text in found} == {"404", "405"}


def test_a_broken_app_is_found() -> None:
    """A 500 is found even in the envelope; a 503 is an error like others."""
    assert "break the app" in str(find_without_envelope([answered(RIGHT, 500)]))
    assert find_without_envelope([answered(RIGHT, 503)]) == NOTHING


def test_what_comes_back_is_found() -> None:
    """A secret is found in the body and in any header, and another word is not."""
    for number in range(TIMES):
        secret = f"secret-{number}"
        said = {**RIGHT, "detail": [{**DETAIL, "msg": f"No path {secret}"}]}
        assert str(find_echoes(answered(said), "x-y", secret)).startswith("the body")
        where = answered(RIGHT, headers={"x-where": f"/{secret}"})
        assert find_echoes(where, secret) == (f"the header x-where holds {secret!r}",)
        assert find_echoes(answered(RIGHT), secret) == NOTHING


def test_errors_are_provoked_one_at_a_time(loop: Loop) -> None:
    """Whoever stops at an answer has sent nothing after it."""
    sent: list[Answer] = []
    client = Client(small_app(HTTPException), loop, sent.append)
    for seed in range(TIMES):
        assert next(provoked_errors(client, Random(seed))) is sent[-1]
