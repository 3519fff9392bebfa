"""Exercise 5: bodies that are no JSON, or too much of it."""

from checks.probes.bodies import JSON
from checks.probes.todos import TODOS
from workbook.client import Client

BIG = "1" + "0" * 400
BODIES: dict[str, bytes] = {
    "nothing": b"",
    "no object": b"[]",
    "half of it": b'{"title": "Cook',
    "broken UTF-8": b'{"title": "\xc3"}',
    "10**400 for a number": f'{{"title": "Cook", "priority": {BIG}}}'.encode(),
    "10**400 for a moment": f'{{"title": "Cook", "due_at": {BIG}}}'.encode(),
    "no number": b'{"title": "Cook", "priority": NaN}',
    "infinity": b'{"title": "Cook", "priority": Infinity}',
    "100 000 brackets": b"[" * 100_000,
    "a name that is half an emoji": rb'{"title": "Cook", "\ud83e": 1}',
    "no content type": b'{"title": "Cook"}',
}


def test_no_body_breaks_the_server(reader: Client) -> None:
    """What is no JSON, or too much of it, answers 4xx."""
    for name, body in BODIES.items():
        headers = {} if name == "no content type" else JSON
        answer = reader.post(TODOS, content=body, headers=headers)
        assert answer.status_code in range(400, 500), (
            "4xx says: you are wrong, and sending it again will not help. Anything "
            "else is no help: a 5xx says that the server is, and somebody is woken at "
            "night"
        )
