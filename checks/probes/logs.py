"""Listen to what an app writes with `logging`."""

import contextlib
import io
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Words(tuple[str, ...]):
    """Words in the order in which they were heard; a verdict shows them as they are."""

    __slots__ = ()

    def __repr__(self) -> str:
        return ", ".join(self) or "no record with such a word"


class Listener(logging.Handler):
    """Keeps every record that reaches the root logger, and what is printed."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []
        self.output = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.records.append(record)

    def words(self, *wanted: str, level: int = logging.INFO) -> Words:
        """Return which of these words the records of one level hold, in order.

        Where none holds any, say where the words are instead: at another level, or
        among what was printed.
        """
        found = [
            word if record.name != "root" else f"{word} (by the root logger)"
            for record in self.records
            if record.levelno == level
            for word in _words_of(record.getMessage(), wanted)
        ]
        return Words(found or self._elsewhere(wanted))

    def _elsewhere(self, wanted: tuple[str, ...]) -> list[str]:
        return [
            f"{word} (at level {record.levelname!r})"
            for record in self.records
            for word in _words_of(record.getMessage(), wanted)
        ] or [f"{word} (printed)" for word in _words_of(self.output.getvalue(), wanted)]


@contextmanager
def listening(level: int = logging.DEBUG) -> Iterator[Listener]:
    """Collect records from ``level`` on, as a server with that log level would."""
    root, listener = logging.getLogger(), Listener()
    before = root.level
    root.addHandler(listener)
    root.setLevel(level)
    try:
        with contextlib.redirect_stdout(listener.output):
            yield listener
    finally:
        sys.stdout.write(listener.output.getvalue())
        root.setLevel(before)
        root.removeHandler(listener)


def _words_of(text: str, wanted: tuple[str, ...]) -> list[str]:
    """Return the wanted words of a text; ``restarted`` is not ``started``."""
    spoken = re.findall(r"[^\W_]+", text.lower())
    return [word for word in wanted if word in spoken]
