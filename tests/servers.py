"""Servers that tests start, and one that only says what it was asked for."""

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path


class Recorder:
    """A server that only says what it was asked for."""

    def __init__(self) -> None:
        self.command: Sequence[str] = ()
        self.folder = Path()
        self.environment: Mapping[str, str] = {}

    def __call__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> int:
        """Serve nothing."""
        self.command, self.folder, self.environment = command, folder, environment
        return 3


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def wait_for(address: str, until: bytes = b"") -> bytes:
    """Return what an address answers, as soon as it does and holds some words."""
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                body = bytes(answer.read())
            if until in body:
                return body
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
        assert time.monotonic() < deadline, f"{address} never says {until!r}"
        time.sleep(0.05)
