"""Exercise 3: what counts as a bug, whatever it is called."""

from collections.abc import Callable
from random import Random
from typing import Any

from pydantic import BaseModel

from checks.probes.envelope import Told, find_echoes, told
from checks.probes.failures import raise_at
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from workbook.client import Client
from workbook.suite import LessonTree

BUG = Told(500, "internal_error")


class Part(BaseModel):
    """Something that is not read from a request."""

    number: int


def test_a_bug_is_nobody_elses_fault(
    app: Any, connect: Callable[[Any], Client], rng: Random
) -> None:
    """A ValueError, a LookupError and others that nobody has foreseen answer 500."""
    secret = some_word(rng)
    errors = [ValueError(secret), KeyError(secret), OSError(secret), TypeError(secret)]
    errors += [PermissionError(secret), TimeoutError(secret), AssertionError(secret)]
    for error in errors:
        raise_at(app, f"/raises/{type(error).__name__}", error)
    client = connect(app)

    for error in errors:
        answer = client.get(f"/raises/{type(error).__name__}")
        assert told(answer) == BUG, (
            "Python and libraries raise these wherever something is wrong with our "
            "code. A 400 tells a client to change a request that was right"
        )
        assert find_echoes(answer, secret) == NOTHING, "what a bug says is for the log"


def test_our_own_models_can_have_bugs(
    app: Any, connect: Callable[[Any], Client], rng: Random
) -> None:
    """A ValidationError of Pydantic that comes from no request answers 500."""
    secret = some_word(rng)

    async def fail() -> None:
        Part.model_validate({"number": secret})

    app.add_api_route("/model", fail)
    answer = connect(app).get("/model")

    assert told(answer) == BUG, (
        "FastAPI raises RequestValidationError for what a client sent. This one is "
        "raised for our own data, and 422 blames the client"
    )
    assert find_echoes(answer, secret) == NOTHING, "our own data is nobody's business"


def test_an_error_of_no_kind_is_a_bug(
    app: Any, connect: Callable[[Any], Client], lesson: LessonTree, rng: Random
) -> None:
    """An AppError that is of none of the six kinds has no status, so it answers 500."""
    base = lesson.import_module("app.core.exceptions").AppError
    raise_at(app, "/base", base(some_word(rng)))
    raise_at(app, "/seventh", type("Seventh", (base,), {})(some_word(rng)))
    client = connect(app)

    for path in ("/base", "/seventh"):
        assert told(client.get(path)) == BUG, (
            "nobody has said what it means. A status that is guessed, such as 200 or "
            "400, is found later than a 500"
        )
