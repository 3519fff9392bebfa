"""Exercise 3: a request is found by the id that its client knows."""

import re
from random import Random

from checks.probes.log_lines import FINISHED, Log, values
from workbook.client import Client

NAME = "x-request-id"
SIGNS = "ABCXYZabcxyz0189._-"
UNSAFE = [
    "",
    " ",
    "a b",
    "x;y",
    "a/b",
    *"[\\]^`",
    '{"a":1}',
    "ä",
    "a\n",
    "a\r\nb",
    "a\x00",
    "x" * 65,
]


def test_a_harmless_id_is_kept(client: Client, log: Log, rng: Random) -> None:
    """An id that a client offers is kept: 1 to 64 letters, digits, dots, _ and -."""
    offered = ["".join(rng.choices(SIGNS, k=length)) for length in (1, 2, 36, 64)]
    offered += [SIGNS]
    answers = [client.get("/nowhere", headers={NAME: name}) for name in offered]

    told = [answer.headers.get(NAME) for answer in answers]
    assert told == offered, (
        "a client that has an id for its request wants to find it in your log as well"
    )
    assert [answer.json().get("request_id") for answer in answers] == offered, (
        "the body of an error tells the id that the header tells"
    )
    assert values(log.take_events(FINISHED), "request_id") == offered, (
        "the log holds the id that the client was told"
    )


def test_any_other_id_is_replaced(client: Client, log: Log) -> None:
    """An id with other signs, or with too many, is replaced by a new one."""
    answers = [client.get("/health", headers={NAME: name}) for name in UNSAFE * 2]
    assert {answer.status_code for answer in answers} == {200}, (
        "nobody is refused here: the requests are good, only their ids are not"
    )
    told = [answer.headers.get(NAME, "") for answer in answers]
    assert told == values(log.take_events(FINISHED), "request_id"), (
        "the new id is the one in the log"
    )
    pairs = zip(told, told[len(UNSAFE) :], strict=False)
    kept = [
        name for name, (one, other) in zip(UNSAFE, pairs, strict=True) if one == other
    ]
    assert kept == [], (
        "these were offered twice, and both requests have one id. Whoever calls writes "
        "this header: it can fill your log, or write in it. A part of it is no better"
    )
    odd = [name for name in told if not re.fullmatch(r"[A-Za-z0-9._-]{1,64}", name)]
    assert odd == [], "a new id is harmless itself"
