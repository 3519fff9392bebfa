"""The client that sends in pieces counts exactly what an app has taken from it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from checks.probes.streaming import post_in_pieces
from workbook.asgi import Answer, Loop, Receive, Send
from workbook.client import Client

PIECE = b"x" * 100
RUNS = 50


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    yield loop
    loop.close()


class Reader:
    """An app that stops reading at a limit. It says what it has seen."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.headers: dict[bytes, bytes] = {}
        self.body = b""
        self.last: dict[str, Any] = {}

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        self.headers = dict(scope["headers"])
        message: dict[str, Any] = {"more_body": True}
        while message.get("more_body") and len(self.body) <= self.limit:
            message = await receive()
            self.body += message["body"]
        status = 413 if len(self.body) > self.limit else 201
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        if not message.get("more_body"):
            self.last = await receive()


def send(app: Reader, loop: Loop, announced: int | None = None) -> tuple[Answer, int]:
    """Send ten pieces to an app."""
    client = Client(app, loop)
    return post_in_pieces(client, "/", [PIECE] * 10, {"x-who": "Ada"}, announced)


def test_who_reads_all_has_pulled_all(loop: Loop) -> None:
    """Reading everything first is seen as such, every time."""
    for _ in range(RUNS):
        answer, pulled = send(Reader(limit=10**9), loop)

        assert (answer.status_code, pulled) == (201, 1000)


def test_who_stops_has_pulled_no_more(loop: Loop) -> None:
    """Stopping at a limit leaves the rest with the client, every time."""
    for limit in range(RUNS):
        answer, pulled = send(Reader(limit=limit * 10), loop)

        assert (answer.status_code, pulled) == (413, limit * 10 // 100 * 100 + 100)


def test_what_is_pulled_is_what_was_given(loop: Loop) -> None:
    """The pieces arrive as they are, and after the answer the client has gone."""
    app = Reader(limit=10**9)

    send(app, loop)

    assert app.body == PIECE * 10
    assert app.last == {"type": "http.disconnect"}


@pytest.mark.parametrize("announced", [None, 3, 10**6])
def test_the_length_is_what_was_announced(loop: Loop, announced: int | None) -> None:
    """Content-Length says anything, or is not there; other headers stay."""
    app = Reader(limit=10**9)

    send(app, loop, announced)

    said = app.headers.get(b"content-length")
    assert said == (None if announced is None else str(announced).encode())
    assert app.headers[b"x-who"] == b"Ada"


def test_the_client_itself_is_left_alone(loop: Loop) -> None:
    """The client goes on with its app and a body of its own."""
    app = Reader(limit=10**9)
    client = Client(app, loop)
    post_in_pieces(client, "/", [PIECE], {})
    app.body = b""

    client.post("/", content=b"whole")

    assert (client.app, app.body) == (app, b"whole")


def test_a_client_can_wait_for_nothing(loop: Loop) -> None:
    """An app that answers at once has pulled nothing."""

    async def hasty(_scope: Any, _receive: Receive, send: Send) -> None:
        await asyncio.sleep(0)
        await send({"type": "http.response.start", "status": 413, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    answer, pulled = post_in_pieces(Client(hasty, loop), "/", [PIECE], {})

    assert (answer.status_code, pulled) == (413, 0)
