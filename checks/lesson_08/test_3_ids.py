"""Exercise 3: a request is found by the id that its client knows."""

import re
from random import Random
from typing import Any

import pytest

from checks.probes.log_lines import FINISHED, Log, values
from checks.probes.todos import TODOS, add_todo, address_of, some_title
from workbook.client import Client

NAME = "x-request-id"
SIGNS = "ABCXYZabcxyz0189._-"


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


@pytest.mark.parametrize("length", [1, 2, 36, 64])
def test_a_harmless_id_is_kept(
    client: Client, log: Log, rng: Random, length: int
) -> None:
    """An id that the client offers is kept: 1 to 64 letters, digits, dots, _ and -."""
    offered = "".join(rng.choices(SIGNS, k=length))
    answer = client.get("/nowhere", headers={NAME: offered})

    ids = [answer.headers.get(NAME), answer.json().get("request_id")]
    ids += [log.take_only(FINISHED).get("request_id")]
    assert ids == [offered] * 3, (
        "header, body and log tell one id. The client has it in its own log already, "
        "and can put both together"
    )


@pytest.mark.parametrize(
    "offered",
    ["", "x" * 65, "a b", " ", "a\n", "a\r\nb", '{"a":1}', "a/b", "ä", "x;y", "a\x00"],
)
def test_any_other_id_is_replaced(client: Client, log: Log, offered: str) -> None:
    """An id with other signs, or with too many, is replaced by a new one."""
    answers = [client.get(TODOS, headers={NAME: offered}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200], (
        "the request is good, only its id is not"
    )

    told = [answer.headers.get(NAME, "") for answer in answers]
    assert told == values(log.take_events(FINISHED), "request_id"), (
        "the new id is the one in the log"
    )
    assert len(set(told)) == 2, (
        "both requests have offered the same id. Whoever calls writes this header: "
        "unchecked it fills your log, or writes in it, and no rest of it is worth more"
    )
    unsafe = [item for item in told if not re.fullmatch(r"[A-Za-z0-9._-]{1,64}", item)]
    assert unsafe == [], "a new id is harmless itself"
