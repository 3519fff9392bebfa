"""Call the command line as a shell does, and look at what it says."""

import io
from dataclasses import dataclass

import pytest

from workbook.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Answer:
    """Run a command to its end in this process."""
    capsys.readouterr()
    status = main(arguments)
    said = capsys.readouterr()
    return Answer(status, said.out, said.err)


class Stream(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Somebody sits there."""
        return True


class Terminal:
    """A keyboard and a screen."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, typed: str, encoding: str
    ) -> None:
        keys = io.BytesIO(f"{typed}\n".encode())
        self._shown = io.BytesIO()
        self._stream = Stream(self._shown, encoding=encoding, newline="")
        monkeypatch.setattr("sys.stdin", Stream(keys, encoding="utf-8"))
        monkeypatch.setattr("sys.stdout", self._stream)

    @property
    def text(self) -> str:
        """Everything on the screen."""
        self._stream.flush()
        return self._shown.getvalue().decode(self._stream.encoding)
