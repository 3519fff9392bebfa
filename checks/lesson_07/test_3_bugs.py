"""Exercise 3: the answer to an error that nobody has foreseen."""

from collections.abc import Callable
from random import Random
from typing import Annotated, Any

import pytest
from fastapi import Depends

from checks.probes.envelope import Told, detail_of, find_echoes, told
from checks.probes.failures import raise_at
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from workbook.client import Client

BUG = Told(500, "internal_error")


@pytest.fixture
def bug(rng: Random) -> Exception:
    """Return an error of a kind that nobody knows, with a text that nobody knows."""
    kind = type(f"Bug{some_word(rng)}", (Exception,), {})
    found: Exception = kind(f"password={some_word(rng)}")
    return found


@pytest.fixture
def buggy(app: Any, connect: Callable[[Any], Client], bug: Exception) -> Client:
    """Return a client for an app that has bugs in three places."""

    async def fail() -> None:
        raise bug

    async def read(_value: Annotated[None, Depends(fail)]) -> None:
        """Never get so far: what it depends on fails."""

    async def answer_with_text() -> Any:
        return "no number"

    async def other() -> None:
        raise ZeroDivisionError("of another kind")

    raise_at(app, "/bug", bug)
    app.add_api_route("/other-bug", other, methods=["POST"])
    app.add_api_route("/dependency", read)
    app.add_api_route("/answer", answer_with_text, response_model=int)
    return connect(app)


def test_a_bug_is_told_in_the_envelope(buggy: Client) -> None:
    """A bug in an operation, a dependency or an answer: 500 and internal_error."""
    for path in ("/bug", "/dependency", "/answer"):
        assert told(buggy.get(path)) == BUG, (
            "a client that asks for JSON has no use for a line of text, and least now"
        )


def test_a_bug_gives_nothing_away(buggy: Client, bug: Exception, rng: Random) -> None:
    """The 500 has nothing of the bug or the request, and is the same for every bug."""
    word = some_word(rng)
    answer = buggy.get(f"/bug?word={word}", headers={"x-word": word})

    secrets = [type(bug).__name__, str(bug), "Traceback", ".py", word, "/bug"]
    assert find_echoes(answer, *secrets) == NOTHING, (
        "errors quote what they failed on: paths, queries, passwords. Strangers read it"
    )
    detail = detail_of(answer)
    assert [(item["loc"], item["type"]) for item in detail] == [([], BUG.code)], (
        "nothing in the request is to blame, and the type is the code"
    )
    assert detail_of(buggy.post("/other-bug")) == detail, (
        "a sentence that depends on the bug tells an attacker which try went further"
    )
