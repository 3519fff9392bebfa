"""What the messages of a 422 should not hold."""

import json
from typing import Any

import pytest

from checks.probes.findings import NOTHING
from checks.probes.messages import find_slips, told
from workbook.asgi import Answer, Request

TIMES = 50


def answer(body: Any, status: int = 422) -> Answer:
    """Return an answer with this body."""
    request = Request(method="POST", target="/", headers=(), body=b"")
    found = Answer(request)
    found.status_code, found.content = status, json.dumps(body).encode()
    return found


def refusal(*messages: str) -> Answer:
    """Return a 422 with a mistake for each message, and keys of later lessons."""
    mistakes = [
        {"loc": ["body", "tags", 1], "msg": message, "type": "x"}
        for message in messages
    ]
    return answer({"detail": mistakes, "code": "x", "request_id": "secret 1"})


@pytest.mark.parametrize(
    ("message", "slip"),
    [
        (
            "Value error, too late",
            "body.tags.1 is refused like this: 'Value error, too late'",
        ),
        (
            "Assertion failed, too late",
            "body.tags.1 is refused like this: 'Assertion failed, too late'",
        ),
        ("no 'secret 1'", "body.tags.1 repeats what was sent: \"no 'secret 1'\""),
    ],
)
def test_a_slip_is_found_wherever_it_is(message: str, slip: str) -> None:
    """A prefix of an exception or a repetition is found behind fifty right ones."""
    right = [refusal("Input should be text")] * TIMES

    assert find_slips([*right, refusal("Too long", message)], "secret 1") == (slip,)


def test_plain_words_are_no_slip() -> None:
    """Other words are in order, and so are keys beside the mistakes."""
    answers = [refusal("Input should be text", "A value error?")] * TIMES

    assert find_slips(answers, "secret 1") == NOTHING


def test_what_was_accepted_is_a_slip() -> None:
    """A check that wants a refusal learns that there was none."""
    assert find_slips([answer({"id": 1}, 201)]) == (
        "this should have been refused: 201",
    )
    assert find_slips([answer({"detail": "No."})]) == (
        "this should have been refused: No.",
    )


def test_what_a_refusal_tells_is_its_detail() -> None:
    """Later lessons add keys beside it."""
    assert told(refusal("No")) == [
        {"loc": ["body", "tags", 1], "msg": "No", "type": "x"}
    ]
    assert told(answer({"detail": "gone"}, 404)) == 404
