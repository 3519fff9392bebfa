"""Watchers on a terminal of their own: save a file, wait until the verdict is shown."""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from benchmarks.cold import quiet_environment
from benchmarks.loop.scratch import Scratch

VERDICT = re.compile(rb"\d+ of \d+ checks pass")
PATIENCE = 60.0
"""How many seconds a watcher may take to answer."""
QUIET_SECONDS = 0.3
"""A watcher that has said nothing for so long waits for the next save."""


class NoVerdict(Exception):
    """A watcher did not answer; the text is what it said instead."""


class Watcher:
    """A command that answers saves, on a terminal of 40 lines and 100 columns."""

    def __init__(self, command: list[str], scratch: Scratch) -> None:
        self._scratch = scratch
        self._saves = 0
        self._end, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        environment = {**quiet_environment(), "TERM": "xterm", "NO_COLOR": "1"}
        self._process = subprocess.Popen(
            command,
            cwd=scratch.root,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._process.kill()
        self._process.wait()
        os.close(self._end)

    def wait_until_ready(self) -> None:
        """Wait for the verdict that comes without a save."""
        self._wait_for_verdict()
        self._drain()

    def answer_save(self) -> float:
        """Save, and return the seconds until the verdict was shown."""
        self._saves += 1
        started = time.perf_counter()
        self._scratch.save(self._saves)
        self._wait_for_verdict()
        took = time.perf_counter() - started
        self._drain()
        return took

    def _wait_for_verdict(self) -> None:
        seen = b""
        give_up = time.monotonic() + PATIENCE
        while not VERDICT.search(seen):
            if time.monotonic() > give_up:
                raise NoVerdict(seen.decode(errors="replace")[-300:])
            seen += self._read(1.0)

    def _drain(self) -> None:
        while self._read(QUIET_SECONDS):
            pass

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._end], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._end, 1 << 16)
        except OSError:
            raise NoVerdict("it has ended") from None


@contextlib.contextmanager
def our_watcher(workbook: Path, scratch: Scratch) -> Iterator[Watcher]:
    """Run ``workbook watch``."""
    with Watcher([str(workbook), "watch", scratch.lesson], scratch) as watcher:
        watcher.wait_until_ready()
        yield watcher


@contextlib.contextmanager
def pytest_watcher(ptw: Path, pytest: Path, scratch: Scratch) -> Iterator[Watcher]:
    """Run pytest-watcher as it comes, with our interpreter's pytest."""
    command = [str(ptw), "--now", "--runner", str(pytest), f"lessons/{scratch.lesson}"]
    command.append(f"checks/{scratch.lesson}")
    with Watcher(command, scratch) as watcher:
        watcher.wait_until_ready()
        yield watcher
