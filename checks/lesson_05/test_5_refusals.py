"""Exercise 5: what a 422 tells, and what it keeps to itself."""

from random import Random
from typing import Any

from checks.probes.bodies import DOORS, cases, post_text, refused_place, send, whole
from checks.probes.todos import TODOS, add_todo, some_title
from workbook.client import Client

LATER = {"code", "request_id"}
"""What lesson 7 puts beside the mistakes."""


def test_a_refusal_does_not_repeat_what_was_sent(reader: Client, rng: Random) -> None:
    """What was sent is not in a 422, whatever is wrong with it."""
    todo = add_todo(reader, some_title(rng))
    secret = f"secret-{rng.randrange(10**9)}"
    wrong: dict[str, list[Any]] = {
        "title": [secret * 20, f"{secret}\x00", [secret]],
        "description": [secret * 200, f"{secret}\x00", {secret: secret}],
        "priority": [secret],
        "due_at": [secret],
        "compleeted": [secret],
    }

    answers = [
        send(reader, door, todo, **{name: value})
        for door, name, value in cases(*DOORS, of=wrong)
    ]
    answers += [reader.get(TODOS, params={"limit": secret})]
    answers += [reader.get(f"{TODOS}/{secret}")]
    for answer in answers:
        assert (answer.status_code, secret in answer.text) == (422, False), (
            "one day the field is a password, and the answer ends up in somebody's log"
        )


def test_a_mistake_has_a_place_a_sentence_and_a_kind(reader: Client) -> None:
    """A 422 lists all mistakes; each has loc, msg and type, and nothing else."""
    body = {"title": "", "priority": "9", "completed": None, "compleeted": True}

    answer = reader.post(TODOS, json={**body, "due_at": "2026-11-23T09:30:00"})
    refused = answer.json()
    names = set(refused) - LATER if isinstance(refused, dict) else type(refused)
    assert (answer.status_code, names) == (422, {"detail"}), (
        "a client finds the mistakes in the place where FastAPI has them"
    )

    mistakes = refused["detail"]
    assert [sorted(item) for item in mistakes] == [["loc", "msg", "type"]] * 5, (
        "a place, a sentence and a kind: that is all a client needs, and can rely on. "
        "A person wants to hear of all five mistakes, and not of one after the other"
    )
    for name in ("msg", "type"):
        told = {item[name] for item in mistakes if isinstance(item[name], str)} - {""}
        assert len(told) == 5, (
            "these are five different mistakes. A sentence or a kind that is the same "
            "for all says nothing about any"
        )


def test_a_refusal_names_the_place(reader: Client) -> None:
    """The loc is where the mistake is, from body, query or path on."""
    places = {
        "body.title": reader.post(TODOS, json={"title": 5}),
        "body.priority": reader.post(TODOS, json=whole("Cook", priority=0)),
        "body": post_text(reader, ""),
        "query.limit": reader.get(TODOS, params={"limit": 0}),
        "path.todo_id": reader.get(f"{TODOS}/0"),
    }

    for place, answer in places.items():
        assert refused_place(answer) == place, (
            "a form shows the message next to the field, and loc says which field it "
            "is. Where there is no body, it is the body"
        )
