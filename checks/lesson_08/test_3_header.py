"""Exercise 3: each answer tells under which id its request is in the log."""

from random import Random
from typing import Any

from checks.probes.log_lines import FINISHED, Log
from checks.probes.todos import TODOS, add_todo, address_of, some_title
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
    told, logged = {}, {}
    for method, path in [
        ("GET", TODOS),
        ("DELETE", todo),
        ("GET", todo),
        ("PUT", TODOS),
        ("GET", f"{todo}x"),
        ("GET", "/nowhere"),
        ("GET", "/probe/bug"),
    ]:
        answer = client.request(method, path)
        asked = f"{method} {path}: {answer.status_code}"
        told[asked] = answer.headers.get(NAME, "no header")
        logged[asked] = log.take_only(FINISHED).get("request_id")

    assert told == logged, (
        "the id in the answer is what somebody quotes who asks for help, whatever the "
        "answer was. It leads to the lines, or to nothing"
    )
    assert len(set(told.values())) == len(told), "each request has an id of its own"
