"""Listen to what an app writes with `logging`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class Listener(logging.Handler):
    """Keeps every record that reaches the root logger."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.records.append(record)

    def words(self, *wanted: str, level: int = logging.INFO) -> list[str]:
        """Return which of these words the records of one level hold, in order."""
        return [
            word
            for record in self.records
            if record.levelno == level
            for word in wanted
            if word in record.getMessage().lower()
        ]


@contextmanager
def listening(level: int = logging.INFO) -> Iterator[Listener]:
    """Collect records from ``level`` on, as a server with that log level would."""
    root, listener = logging.getLogger(), Listener()
    before = root.level
    root.addHandler(listener)
    root.setLevel(level)
    try:
        yield listener
    finally:
        root.setLevel(before)
        root.removeHandler(listener)
