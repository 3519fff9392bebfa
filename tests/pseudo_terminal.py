"""A command on a terminal of its own: press its keys, read its screen."""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

PATIENCE = 30
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


class PseudoTerminal:
    """The far end of a terminal on which a command runs."""

    def __init__(self, process: "subprocess.Popen[bytes]", end: int) -> None:
        self.process = process
        self.seen = ""
        self._end = end

    def press(self, keys: str) -> None:
        """Type; what was seen before does not count any more."""
        self.seen = ""
        os.write(self._end, keys.encode())

    def wait_for(self, text: str) -> None:
        """Wait until a text is on the screen."""
        give_up = time.monotonic() + PATIENCE
        while text not in CONTROL.sub("", self.seen):
            assert time.monotonic() < give_up, f"{text!r} is not in:\n{self.seen}"
            self._read()

    def wait_for_end(self) -> int:
        """Wait until the command has ended; return its exit status."""
        give_up = time.monotonic() + PATIENCE
        with contextlib.suppress(OSError):  # the other end is closed
            while self.process.poll() is None and time.monotonic() < give_up:
                self._read()
        return self.process.wait(1)

    def _read(self) -> None:
        if select.select([self._end], [], [], 0.1)[0]:
            self.seen += os.read(self._end, 1 << 16).decode(errors="replace")


@contextlib.contextmanager
def on_terminal(
    *command: str, folder: Path, environment: Mapping[str, str]
) -> Iterator[PseudoTerminal]:
    """Run a command of Python on a terminal of 30 lines and 90 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 90, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "90", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield PseudoTerminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
