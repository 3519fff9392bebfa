"""Read the log of an app as a program does: line by line, each of them JSON."""

import contextlib
import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from checks.probes.findings import Findings

Line = dict[str, Any]
FINISHED = "request.finished"
PYTESTS = {"_pytest.logging"}
logger = logging.getLogger("app.probe")


def tell(event: str, **facts: Any) -> None:
    """Log an event as any module of the app could."""
    logger.info(event, extra=facts)


class Log:
    """What an app has written to standard output since it was last looked at."""

    def __init__(self) -> None:
        self._taken = io.StringIO()
        self._new = io.StringIO()

    def write(self, text: str) -> int:
        """Take in what the app writes."""
        return self._new.write(text)

    @property
    def everything(self) -> str:
        """All that was written, looked at or not."""
        return self._taken.getvalue() + self._new.getvalue()

    def take_text(self) -> str:
        """Return what is new, as it was written."""
        text, self._new = self._new.getvalue(), io.StringIO()
        self._taken.write(text)
        return text

    def take(self) -> list[Line]:
        """Return the new lines that are JSON objects. Printed words are none."""
        return [line for line in map(_parse, self.take_text().split("\n")) if line]

    def take_events(self, *events: str) -> list[Line]:
        """Return the new lines that tell of these events."""
        return [line for line in self.take() if line.get("event") in events]

    def take_only(self, event: str) -> Line:
        """Return the one new line that tells of an event; fail when there are more."""
        found = self.take_events(event)
        assert len(found) == 1, (
            f"this is the number of JSON lines with the event {event}. Who counts "
            "lines counts what happened: one of each, no more and no less"
        )
        return found[0]


class Outlet(io.TextIOBase):
    """Stands in for standard output, and passes everything on to the present log.

    It is one object for the whole process: a handler that an app has set up once, and
    not again for the next app, still writes to it.
    """

    def __init__(self) -> None:
        self.log: Log | None = None

    def write(self, text: str, /) -> int:
        """Take in what is written, whoever writes it."""
        return (self.log or sys.stdout).write(text)


OUTLET = Outlet()


@contextmanager
def as_in_its_own_process() -> Iterator[None]:
    """Let what is printed go to the present log, and hide the log handlers of pytest.

    `logging.basicConfig` does nothing where the root logger has a handler already. In a
    process that serves an app, there is none.
    """
    root = logging.getLogger()
    guests = [item for item in root.handlers if type(item).__module__ in PYTESTS]
    for handler in guests:
        root.removeHandler(handler)
    try:
        with contextlib.redirect_stdout(OUTLET):
            yield
    finally:
        for handler in guests:
            root.addHandler(handler)


@contextmanager
def reading() -> Iterator[Log]:
    """Read what is logged while the block runs. Apps have to start within it."""
    before, OUTLET.log = OUTLET.log, Log()
    try:
        with as_in_its_own_process():
            yield OUTLET.log
    finally:
        written, OUTLET.log = OUTLET.log.everything, before
        sys.stdout.write(written)


def values(lines: list[Line], name: str) -> list[Any]:
    """Return one field of each line."""
    return [line.get(name, "not there") for line in lines]


def find_other_values(line: Line, **wanted: Any) -> Findings:
    """Find fields of a line that hold something else than they should."""
    return Findings(
        f"{name} is {line.get(name, 'not there')!r} instead of {value!r}"
        for name, value in wanted.items()
        if line.get(name, "not there") != value
    )


def _parse(text: str) -> Line | None:
    try:
        line = json.loads(text)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None
