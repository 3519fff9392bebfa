"""Exercise 2: a request that is not valid, and what is said about it."""

from random import Random

from checks.probes.bodies import post_text, whole
from checks.probes.envelope import (
    Told,
    detail_of,
    find_echoes,
    find_without_envelope,
    told,
)
from checks.probes.findings import NOTHING
from checks.probes.todos import TODOS
from workbook.client import Client

INVALID = Told(422, "validation_failed")
HALF = "\\ud83e"
MOST = 50
BODIES: list[str | bytes] = [
    '{"title": "Cook", "priority": NaN}',
    '{"title": "Cook", "priority": -Infinity}',
    f'{{"title": "Cook {HALF}"}}',
    f'{{"title": "Cook", "{HALF}": 1}}',
    b'{"title": "\xc3"}',
    '{"title": "Cook',
    "[" * 100_000,
    "",
]


def test_every_mistake_is_listed(reader: Client) -> None:
    """Each mistake of a request has an entry with its place and its type."""
    answer = reader.post(TODOS, json=whole("", priority=9, tags=["home", 5]))

    assert told(answer) == INVALID, "three fields are not valid"
    assert [(item["loc"], item["type"]) for item in detail_of(answer)] == [
        (["body", "title"], "string_too_short"),
        (["body", "priority"], "less_than_equal"),
        (["body", "tags", 1], "string_type"),
    ], "a form shows each message beside its field, and all of them at once"


def test_what_was_sent_is_not_sent_back(reader: Client, rng: Random) -> None:
    """A value from a body, a query or a path is nowhere in the 422."""
    secret = f"secret-{rng.randrange(10**9)}"

    for method, path, body in [
        ("GET", f"{TODOS}?limit={secret}", None),
        ("GET", f"{TODOS}/{secret}", None),
        ("POST", TODOS, whole("Cook", priority=secret)),
        ("POST", TODOS, [secret]),
    ]:
        answer = reader.request(method, path, json=body)
        assert told(answer) == INVALID, "this is no number, and no object"
        assert find_echoes(answer, secret) == NOTHING, (
            "one day the field is a password, and the answer is in somebody's log"
        )


def test_no_body_breaks_the_envelope(reader: Client) -> None:
    """What cannot be read, and what cannot be sent back, answers 4xx."""
    for body in BODIES:
        answer = post_text(reader, body)
        assert answer.status_code // 100 == 4, (
            "a handler that puts the input into its answer fails where the input "
            "cannot be sent, as NaN and half an emoji; then the error is ours"
        )
        assert find_without_envelope([answer]) == NOTHING, (
            "this is an error like all others"
        )
        if isinstance(body, bytes):
            assert told(answer) == Told(400, "bad_request"), "this is not even text"


def test_fifty_mistakes_are_enough(reader: Client) -> None:
    """Of more than fifty mistakes the first fifty are told."""
    names = [f"field_{number}" for number in range(MOST + 10)]

    answer = reader.post(TODOS, json=whole("Cook", **dict.fromkeys(names, 1)))

    assert told(answer) == INVALID, "no todo has such fields"
    assert len(detail_of(answer)) == MOST, (
        "these were 60 unknown fields. A small body must not cause a large answer"
    )
    assert [item["loc"][-1] for item in detail_of(answer)] == names[:MOST], (
        "people mend a form from top to bottom, so the first ones are told"
    )
