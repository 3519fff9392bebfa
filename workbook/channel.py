"""The private channel by which a run of checks says what it finds.

A record is a line of JSON behind the token of the run, which only the two ends know.
Learner code runs in the process that writes; whatever it prints, or writes into
descriptors that it finds open, has no token and is never taken for a record.
"""

import io
import json
import os
import select
import time
from collections.abc import Iterator
from typing import Any

_encode = json.JSONEncoder().encode  # bound now: learner code may replace what it finds


class Channel:
    """The end that writes, over a file descriptor that belongs to it."""

    def __init__(self, descriptor: int, token: str) -> None:
        self._file = io.FileIO(descriptor, "w")
        self._token = token

    def fileno(self) -> int:
        """Return the descriptor, for what Python itself says when it crashes."""
        return self._file.fileno()

    def send(self, record: str, **content: Any) -> None:
        """Write one record; end this process when nobody reads any more."""
        line = f"{self._token} {_encode({'record': record, **content})}\n"
        rest = memoryview(line.encode())
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError:
            leave(1)


leave = os._exit
"""Bound now: while a check runs, ``os._exit`` is refused."""


class Lines:
    """The end that reads: whole lines."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""
        self.is_over = False

    def fileno(self) -> int:
        """Return the descriptor, for `select`."""
        return self._descriptor

    def read(self) -> list[bytes]:
        """Return the lines that have arrived; wait for something to arrive.

        ``is_over`` says that nobody can write any more.
        """
        chunk = os.read(self._descriptor, 1 << 16)
        self.is_over = not chunk
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        return lines

    def until(self, deadline: float) -> Iterator[bytes]:
        """Yield what arrives before the deadline, a time of ``time.monotonic``."""
        while (left := deadline - time.monotonic()) > 0 and not self.is_over:
            if select.select([self], [], [], left)[0]:
                yield from self.read()


def read_record(line: bytes, token: str) -> dict[str, Any] | None:
    """Return the record in a line, or `None` when it is from somebody else."""
    given, _, text = line.partition(b" ")
    if given != token.encode():
        return None
    try:
        record = json.loads(text)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None
