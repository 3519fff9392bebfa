"""Exercise 5: text that can be stored, and sent back."""

from random import Random

from checks.probes.bodies import post_text, refused_place, whole
from checks.probes.todos import TODOS, add_todo, address_of
from workbook.client import Client

HALF = "\\ud83e"


def test_nul_is_refused_wherever_text_comes_in(client: Client) -> None:
    """NUL is refused in a title, a description and a question."""
    path = address_of(add_todo(client, "Cook"))
    nul = "Cook\x00dinner"

    answers = [
        client.post(TODOS, json=whole(nul)),
        client.put(path, json=whole("Cook", description=nul)),
        client.patch(path, json={"title": nul}),
        client.get(TODOS, params={"q": nul}),
    ]

    assert [refused_place(answer) for answer in answers] == [
        *("body.title", "body.description", "body.title", "query.q")
    ], (
        "a database that ends text at NUL keeps the half of it, and PostgreSQL "
        "answers with an error. Refuse it where text comes in"
    )


def test_half_an_emoji_is_refused(client: Client) -> None:
    """Half of an emoji answers 422, and the answer can be sent."""
    bodies = {
        "body.title": f'{{"title": "Cook {HALF}"}}',
        "body.description": f'{{"title": "Cook", "description": "{HALF}"}}',
        "body.completed": f'{{"title": "Cook", "completed": "{HALF}"}}',
    }

    places = [refused_place(post_text(client, text)) for text in bodies.values()]

    assert places == list(bodies), (
        "UTF-8 has no bytes for half of a surrogate pair. Such text cannot be stored, "
        "and an answer that repeats it cannot be sent: that is a 500"
    )


def test_every_other_sign_is_kept(client: Client) -> None:
    """All other text is kept as it came, in a title and in a description."""
    for text in ("Ünï \N{CARROT} 日本 \u202eאב", "a\x01\x7f\tb\nc'\"\\%_<b>"):
        body = whole(text, description=f" {text}\n")

        kept = client.post(TODOS, json=body).json()
        shown = {name: kept.get(name, "not there") for name in body}
        assert shown == body, "people write in many scripts, and in more than one line"


def test_a_refusal_does_not_repeat_what_was_sent(client: Client, rng: Random) -> None:
    """A mistake in a 422 has loc, msg and type; what was sent is not in it."""
    secret = f"secret-{rng.randrange(10**9)}"

    answers = [
        client.post(TODOS, json=whole("Cook", priority=secret)),
        client.get(TODOS, params={"limit": secret}),
        client.get(f"{TODOS}/{secret}"),
    ]

    assert [answer.status_code for answer in answers] == [422] * 3, (
        "none of the three is a number"
    )
    mistakes = [item for answer in answers for item in answer.json()["detail"]]
    assert {name for item in mistakes for name in item} == {"loc", "msg", "type"}, (
        "a place, a sentence and a kind: that is all a client needs, and can rely on"
    )
    assert [secret in answer.text for answer in answers] == [False] * 3, (
        "one day the field is a password, and the answer ends up in somebody's log"
    )


def test_a_refusal_names_the_place(client: Client) -> None:
    """The loc begins with body, query or path, and ends with the field."""
    answers = {
        "body.title": client.post(TODOS, json={"title": 5}),
        "body.priority": client.post(TODOS, json=whole("Cook", priority=0)),
        "query.limit": client.get(TODOS, params={"limit": 0}),
        "path.todo_id": client.get(f"{TODOS}/0"),
    }

    places = [refused_place(answer) for answer in answers.values()]
    assert places == list(answers), (
        "a form shows the message next to the field, and loc says which field it is"
    )
    both = client.post(TODOS, json={"title": "", "priority": 0})
    assert len(both.json()["detail"]) == 2, (
        "a person wants to hear of both mistakes, and not of one after the other"
    )


def test_no_body_breaks_the_server(client: Client) -> None:
    """What is no JSON, or too much of it, answers 4xx."""
    big = "1" + "0" * 400
    bodies: dict[str, str | bytes] = {
        "nothing": "",
        "no object": "[]",
        "half of it": '{"title": "Cook',
        "broken UTF-8": b'{"title": "\xc3"}',
        "10**400 for a number": f'{{"title": "Cook", "priority": {big}}}',
        "10**400 for a moment": f'{{"title": "Cook", "due_at": {big}}}',
        "no number": '{"title": "Cook", "priority": NaN}',
        "infinity": '{"title": "Cook", "priority": Infinity}',
        "100 000 brackets": "[" * 100_000,
        "a name that is half an emoji": f'{{"title": "Cook", "{HALF}": 1}}',
    }
    answers = {name: post_text(client, text) for name, text in bodies.items()}
    answers["no content type"] = client.post(TODOS, content=b'{"title": "Cook"}')

    broken = [name for name, it in answers.items() if it.status_code // 100 != 4]
    assert broken == [], (
        "4xx says: you are wrong, and sending it again will not help. A 5xx says that "
        "the server is, and somebody is woken at night"
    )
