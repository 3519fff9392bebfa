"""Exercise 2: what else of an error reaches a client, and what must not."""

from collections.abc import Callable
from random import Random
from typing import Any

from fastapi import HTTPException

from checks.probes.envelope import Told, detail_of, find_echoes, told
from checks.probes.failures import raise_at
from checks.probes.findings import NOTHING
from checks.probes.lists import some_word
from checks.probes.todos import TODOS
from checks.probes.unlike import unlike
from workbook.client import Client
from workbook.suite import LessonTree

Connect = Callable[[Any], Client]


def test_headers_belong_to_the_error(
    app: Any, connect: Connect, lesson: LessonTree, rng: Random
) -> None:
    """405 keeps Allow, 401 has WWW-Authenticate, 503 Retry-After, others their own."""
    module, word = lesson.import_module("app.core.exceptions"), some_word(rng)
    raise_at(app, "/down", module.Unavailable("text"))
    raise_at(app, "/unknown", module.AuthenticationFailed("text"))
    own = {"X-Weather": word, "Retry-After": "7"}
    raise_at(app, "/busy", HTTPException(429, "text", own))
    client = connect(app)

    for method, path, name, wanted_first in [
        ("GET", "/down", "Retry-After", Told(503, "unavailable")),
        ("GET", "/unknown", "WWW-Authenticate", Told(401, "not_authenticated")),
        ("DELETE", TODOS, "Allow", Told(405, "method_not_allowed")),
    ]:
        answer = client.request(method, path)
        assert told(answer) == wanted_first, "it comes in the envelope as well"
        sent = {name: "sent" if answer.headers.get(name) else "missing"}
        got, wanted = unlike(sent, {name: "sent"})
        assert got == wanted, (
            "headers say when to try again, how to log in, and which methods there "
            "are. HTTP demands the last two"
        )
    busy = client.get("/busy")
    got, wanted = unlike({name: busy.headers.get(name) for name in own}, own)
    assert got == wanted, "whoever raises an HTTPException with headers means them"


def test_the_detail_holds_the_message(
    app: Any, connect: Connect, lesson: LessonTree, rng: Random
) -> None:
    """The detail is a list of one, with the message, and loc where there is a place."""
    module, words = lesson.import_module("app.core.exceptions"), some_word(rng)
    field, word = some_word(rng), some_word(rng)
    raise_at(app, "/conflict", module.Conflict(words))
    raise_at(app, "/field", module.ValidationFailed(field, words))
    raise_at(app, "/http", HTTPException(403, words))
    raise_at(app, "/object", HTTPException(409, {"why": word}))
    client = connect(app)

    for path, loc, kind in [
        ("/conflict", [], "conflict"),
        ("/field", ["body", field], "value_error"),
        ("/http", [], "permission_denied"),
    ]:
        wanted = [{"loc": loc, "msg": words, "type": kind}]
        assert detail_of(client.get(path)) == wanted, (
            "a list of one is read by the code that reads a list of many"
        )
    answer = client.get("/object")
    assert told(answer) == Told(409, "http_error"), (
        "the detail of an HTTPException can be anything, here a dictionary; in the "
        "envelope it is text"
    )
    assert word in answer.text, "its words are in msg"


def test_no_other_error_sends_back_what_was_sent(
    app: Any, connect: Connect, rng: Random
) -> None:
    """A word of the path, the query or a header is nowhere in a 404 or 405."""
    secret = f"secret-{rng.randrange(10**9)}"
    client = connect(app)
    sent = {"x-word": secret, "cookie": f"word={secret}"}

    for method, path, wanted in [
        ("GET", f"/{secret}", Told(404, "not_found")),
        ("GET", f"/nowhere?word={secret}", Told(404, "not_found")),
        ("DELETE", f"{TODOS}?word={secret}", Told(405, "method_not_allowed")),
    ]:
        answer = client.request(method, path, headers=sent)
        assert told(answer) == wanted, "this is refused, whatever else was sent"
        assert find_echoes(answer, secret) == NOTHING, (
            "a link can hold a token or a name. Errors are logged, shown and passed "
            "on by people who should not read it"
        )
