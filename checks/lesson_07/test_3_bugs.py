"""Exercise 3: the answer to an error that nobody has foreseen."""

from collections.abc import Callable
from random import Random
from typing import Annotated, Any

import pytest
from fastapi import Depends

from checks.probes.envelope import detail_of, told
from checks.probes.failures import alarms, raise_at, written
from checks.probes.lists import some_word
from checks.probes.logs import listening
from workbook.client import Client

TRACEBACK = "Traceback (most recent call last)"


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

    raise_at(app, "/bug", bug)
    raise_at(app, "/other-bug", ZeroDivisionError("of another kind"))
    app.add_api_route("/dependency", read)
    app.add_api_route("/answer", answer_with_text, response_model=int)
    return connect(app)


def test_a_bug_is_told_in_the_envelope(buggy: Client) -> None:
    """A bug in an operation, a dependency or an answer: 500 and internal_error."""
    answers = [buggy.get(path) for path in ("/bug", "/dependency", "/answer")]

    assert [told(answer) for answer in answers] == [(500, "internal_error")] * 3, (
        "a client that asks for JSON has no use for a line of text, least of all now"
    )


def test_a_bug_gives_nothing_away(buggy: Client, bug: Exception) -> None:
    """The 500 has no name, text or line of the bug, and is the same for every bug."""
    answer, other = buggy.get("/bug"), buggy.get("/other-bug")
    whole = f"{answer.text} {dict(answer.headers)}"

    secrets = [type(bug).__name__, str(bug), "Traceback", ".py"]
    assert [secret for secret in secrets if secret in whole] == [], (
        "errors quote what they failed on: paths, queries, passwords. Strangers read it"
    )
    assert detail_of(answer) == detail_of(other), (
        "a sentence that depends on the bug tells an attacker which try went further"
    )
    assert [item["loc"] for item in detail_of(answer)] == [[]], (
        "nothing in the request is to blame"
    )


def test_a_bug_is_logged_once(buggy: Client, bug: Exception) -> None:
    """A logger below "app" writes one ERROR record, with the traceback."""
    with listening() as log:
        buggy.get("/bug")

    records = alarms(log)
    assert [record.levelname for record in records] == ["ERROR"], (
        "without an ERROR nobody learns of the bug; with two of them it counts double"
    )
    text = written(records[0])
    assert TRACEBACK in text, (
        "a message without the lines of code leads nowhere. Hand the error over as "
        "exc_info"
    )
    assert str(bug) in text, "the log is where the text of the error belongs"


def test_the_log_and_the_answer_share_an_id(buggy: Client) -> None:
    """The request_id of the answer stands in the record, another one each time."""
    with listening() as log:
        ids = [buggy.get("/bug").json().get("request_id", "none") for _ in range(2)]

    texts = [written(record) for record in alarms(log)]
    found = [name in text for name, text in zip(ids, texts, strict=True)]
    assert found == [True, True], (
        "somebody calls and reads out the id. It has to lead to the traceback"
    )
    assert ids[0] != ids[1], "an id for all requests leads to none of them"
