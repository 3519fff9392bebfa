"""Exercise 3: what the log says about a bug."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.envelope import Told, told
from checks.probes.failures import alarms, raise_at, written
from checks.probes.lists import some_word
from checks.probes.logs import listening
from workbook.client import Client

BUG = Told(500, "internal_error")
TRACEBACK = "Traceback (most recent call last)"


@pytest.fixture
def bug(rng: Random) -> Exception:
    """Return an error with a text that nobody knows."""
    return LookupError(f"password={some_word(rng)}")


@pytest.fixture
def buggy(app: Any, connect: Callable[[Any], Client], bug: Exception) -> Client:
    """Return a client for an app that has a bug."""
    raise_at(app, "/bug", bug)
    return connect(app)


def test_a_bug_is_logged_once(buggy: Client, bug: Exception, rng: Random) -> None:
    """A logger below "app" writes one ERROR record, with the traceback."""
    password = some_word(rng)
    with listening() as log:
        buggy.get("/bug", headers={"authorization": f"Bearer {password}"})

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
    assert password not in text, (
        "a request carries what lets somebody in. It is in no log, or whoever reads "
        "the log gets in"
    )


def test_the_log_and_the_answer_share_an_id(buggy: Client) -> None:
    """The request_id of the answer stands in the record, another one each time."""
    ids = []
    for _ in range(2):
        with listening() as log:
            answer = buggy.get("/bug")
        assert told(answer) == BUG, "the id is in the envelope"
        ids.append(answer.json()["request_id"])
        assert [ids[-1] in written(record) for record in alarms(log)] == [True], (
            "somebody calls and reads out the id. It has to lead to the traceback"
        )
    assert ids[0] != ids[1], "an id for all requests leads to none of them"
