"""Exercise 2: a request that is not valid, and what is said about it."""

from collections.abc import Callable
from random import Random
from typing import Any

from pydantic import BaseModel, field_validator

from checks.probes.bodies import post_text, whole
from checks.probes.envelope import detail_of, find_without_envelope, told
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from checks.probes.todos import TODOS
from workbook.client import Client

HALF = "\\ud83e"
MOST = 50


def test_every_mistake_is_listed(reader: Client) -> None:
    """Each mistake of a request has an entry with its place and its type."""
    answer = reader.post(TODOS, json=whole("", priority=9))

    assert told(answer) == (422, "validation_failed"), "two fields are not valid"
    assert [(item["loc"], item["type"]) for item in detail_of(answer)] == [
        (["body", "title"], "string_too_short"),
        (["body", "priority"], "less_than_equal"),
    ], "a form shows each message beside its field, and all of them at once"


def test_what_was_sent_is_not_sent_back(reader: Client, rng: Random) -> None:
    """A value from a body, a query or a path is nowhere in the 422."""
    secret = f"secret-{rng.randrange(10**9)}"
    answers = [
        reader.post(TODOS, json=whole("Cook", priority=secret)),
        reader.get(TODOS, params={"limit": secret}),
        reader.get(f"{TODOS}/{secret}"),
    ]

    assert [told(answer) for answer in answers] == [(422, "validation_failed")] * 3, (
        "none of the three is a number"
    )
    assert [secret in answer.text for answer in answers] == [False] * 3, (
        "one day the field is a password, and the answer is in somebody's log"
    )


def test_no_body_breaks_the_envelope(reader: Client) -> None:
    """What cannot be read, and what cannot be sent back, answers 4xx."""
    bodies: list[str | bytes] = [
        '{"title": "Cook", "priority": NaN}',
        '{"title": "Cook", "priority": -Infinity}',
        f'{{"title": "Cook {HALF}"}}',
        f'{{"title": "Cook", "{HALF}": 1}}',
        b'{"title": "\xc3"}',
        '{"title": "Cook',
        "[" * 100_000,
        "",
    ]
    answers = [post_text(reader, body) for body in bodies]

    assert [answer.status_code // 100 for answer in answers] == [4] * len(bodies), (
        "a handler that puts the input into its answer fails where the input cannot "
        "be sent, as NaN and half an emoji; then the error is ours"
    )
    assert find_without_envelope(answers) == NOTHING, "these are errors like all others"


def test_a_message_is_the_sentence_alone(
    app: Any, connect: Callable[[Any], Client], rng: Random
) -> None:
    """The sentence of a validator arrives without the words "Value error"."""
    sentence = f"Say {some_word(rng)}"

    class Body(BaseModel):
        word: str

        @field_validator("word")
        @classmethod
        def refuse(cls, _word: str) -> str:
            raise ValueError(sentence)

    async def accept(body: Body) -> Body:
        return body

    app.add_api_route("/words", accept, methods=["POST"])
    answer = connect(app).post("/words", json={"word": "x"})

    assert detail_of(answer) == [
        {"loc": ["body", "word"], "msg": sentence, "type": "value_error"}
    ], "Pydantic puts the kind in front, which type says already; people read msg"


def test_fifty_mistakes_are_enough(reader: Client) -> None:
    """Of more than fifty mistakes the first fifty are told."""
    names = [f"field_{number}" for number in range(MOST + 10)]

    answer = reader.post(TODOS, json=whole("Cook", **dict.fromkeys(names, 1)))

    assert len(detail_of(answer)) == MOST, (
        "these were 60 unknown fields. A small body must not cause a large answer"
    )
