"""A client that sends a body in pieces, and counts how many of them were taken.

A server hands the body on only when the app asks for more of it. So what was pulled
from this client is what a real one would have had to send.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from workbook.asgi import Answer, ASGIApp, Message, Receive, Send
from workbook.client import Client


@dataclass
class Sender:
    """The body of one request, piece by piece. ``announced`` is its Content-Length."""

    pieces: Iterator[bytes]
    announced: int | None = None
    pulled: int = 0
    """How many bytes the app has asked for."""

    def in_front_of(self, app: ASGIApp) -> ASGIApp:
        """Return an app that gets this body, whatever body its client has."""

        async def call(scope: Any, receive: Receive, send: Send) -> None:
            if scope["type"] == "http":
                scope = {**scope, "headers": self._headers(scope["headers"])}
                await app(scope, self._then(receive), send)
            else:
                await app(scope, receive, send)

        return call

    def _headers(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        rest = [header for header in given if header[0] != b"content-length"]
        if self.announced is None:
            return rest
        return [*rest, (b"content-length", str(self.announced).encode())]

    def _then(self, receive: Receive) -> Receive:
        """Hand out all pieces, and then what the client has to say."""
        is_over = False

        async def next_message() -> Message:
            nonlocal is_over
            if not is_over:
                piece = next(self.pieces, b"")
                is_over = not piece
                self.pulled += len(piece)
                return {"type": "http.request", "body": piece, "more_body": not is_over}
            message = await receive()
            return message if message["type"] != "http.request" else await receive()

        return next_message


def post_in_pieces(
    client: Client,
    path: str,
    pieces: Iterable[bytes],
    headers: dict[str, str],
    announced: int | None = None,
) -> tuple[Answer, int]:
    """Send a body in pieces; return the answer, and how many bytes were pulled.

    ``announced`` is what Content-Length says, be it true or not; without it, nothing
    is said. No piece is empty.
    """
    sender = Sender(iter(pieces), announced)
    streaming = copy(client)
    streaming.app = sender.in_front_of(client.app)
    answer = streaming.post(path, headers=headers)
    return answer, sender.pulled
