"""Take in what a child reports while it runs checks, in time and within limits."""

import contextlib
import os
import signal
import time
from collections.abc import Iterable, Iterator

from workbook.channel import Lines
from workbook.records import Records
from workbook.strays import count_descendants

LAST_WORDS_SECONDS = 0.3
"""How long Python may take to say where it was when it is stopped, or crashes."""
TICK = 0.25
"""How often, in seconds, the processes of a run are counted."""


def collect(records: Records, lines: Lines) -> None:
    """Read to the verdict, or to the deadline, or to what is no record."""
    deadline = time.monotonic() + records.seconds
    try:
        records.add_all(_counted(records, lines.until(deadline, TICK)))
    except TimeoutError:
        records.timed_out = True
        _ask_where(records.pid)
    if records.final is None:
        with contextlib.suppress(TimeoutError):
            records.overhear(lines.until(time.monotonic() + LAST_WORDS_SECONDS))


def _counted(records: Records, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Pass lines on; stop when the child has started too many processes."""
    for line in lines:
        if not line:
            started = count_descendants(records.pid)
            if started > records.facts.limits.processes:
                records.is_crowded = True
                return
        yield line


def _ask_where(pid: int) -> None:
    """Let Python say what its threads are doing, even in the middle of C code."""
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGUSR1)
