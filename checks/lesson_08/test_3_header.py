"""Exercise 3: each answer tells under which id its request is in the log."""

from random import Random
from typing import Any

from fastapi import Response

from checks.probes.log_lines import FINISHED, Log, values
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from workbook.asgi import Answer
from workbook.client import Client

NAME = "x-request-id"


def fail() -> None:
    raise LookupError("a bug")


def test_every_answer_tells_the_id_of_its_lines(
    client: Client, log: Log, rng: Random
) -> None:
    """Each answer has X-Request-ID, with the id under which its lines are found."""
    app: Any = client.app
    app.add_api_route("/probe/bug", fail)
    todo = address_of(add_todo(client, some_title(rng)))
    log.take()
    told: dict[str, Any] = {}
    logged: dict[str, Any] = {}

    def ask(method: str, path: str) -> Answer:
        answer = client.request(method, path)
        asked = f"{method} {path}: {answer.status_code}"
        told[asked] = answer.headers.get(NAME, "no header")
        ids = values(log.take_events(FINISHED), "request_id")
        logged[asked] = ids[0] if ids else "no line"
        return answer

    ask("GET", TODOS)
    ask("DELETE", todo)
    ask("GET", todo)
    ask("PUT", TODOS)
    ask("GET", f"{todo}x")
    ask("GET", "/nowhere")
    assert told == logged, (
        "the id in the answer is what somebody quotes who asks for help, whatever the "
        "answer was. It leads to the lines, or to nothing"
    )
    ask("GET", "/probe/bug").error = None  # planted: a verdict is to show the ids
    assert told == logged, "nobody needs the id as much as they do who meet a bug"
    assert len(set(told.values())) == len(told), "each request has an id of its own"


def test_an_operation_tells_no_other_id(client: Client, log: Log) -> None:
    """Where an operation sets X-Request-ID itself, the id of the log replaces it."""
    app: Any = client.app

    def answer() -> Response:
        return Response("text", headers={NAME: "of-the-operation"})

    app.add_api_route("/probe/own-id", answer)
    told = client.get("/probe/own-id").headers.get_list(NAME)
    assert told == values(log.take_events(FINISHED), "request_id"), (
        "an answer that was passed on from elsewhere brings an id along. A client that "
        "is told two, or another one than the log, finds nothing"
    )
