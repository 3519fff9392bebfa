"""The lines that an app writes to its log: one JSON object each, on standard output."""

import contextlib
import io
import json
import sys
from collections.abc import Iterator
from typing import Any

Line = dict[str, Any]
FAILURES = ("ERROR", "CRITICAL")


class LogFile:
    """What was written to standard output while it was open."""

    def __init__(self) -> None:
        self._written = io.StringIO()

    @property
    def lines(self) -> list[Line]:
        """Return the lines that are JSON objects, in order."""
        texts = self._written.getvalue().split("\n")
        return [line for line in map(_read, texts) if line]

    def events(self, name: str) -> list[Line]:
        """Return the lines about one kind of event."""
        return [line for line in self.lines if line.get("event") == name]

    def errors(self) -> list[Line]:
        """Return the lines of level ERROR or above."""
        return [line for line in self.lines if line.get("level") in FAILURES]

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """Take what is printed; it is passed on to where it would have gone."""
        begun = self._written.tell()
        try:
            with contextlib.redirect_stdout(self._written):
                yield
        finally:
            sys.stdout.write(self._written.getvalue()[begun:])


def _read(text: str) -> Line | None:
    try:
        line = json.loads(text)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None
