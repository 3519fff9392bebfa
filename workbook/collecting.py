"""Take in what children report while they run checks, in time and within limits."""

import select
import signal
import time
from collections.abc import Iterable, Sequence

from workbook.channel import Lines
from workbook.records import Records
from workbook.strays import count_descendants, tell

LAST_WORDS_SECONDS = 0.3
"""How long Python may take to say where it was when it is stopped, or crashes."""
TICK = 0.25
"""How often, in seconds, the processes of a run are counted."""


def collect(children: Sequence[tuple[Records, Lines]]) -> None:
    """Read what each child says, to its end or to what is no record.

    The first to use too much ends it for all of them.
    """
    _read_to_the_end(children)
    for records, lines in children:
        if records.ended is None:
            records.overhear(lines.until(time.monotonic() + LAST_WORDS_SECONDS))


def _read_to_the_end(children: Sequence[tuple[Records, Lines]]) -> None:
    now = time.monotonic()
    deadline = now + min(records.seconds for records, _ in children)
    next_count = now + TICK
    while reading := [child for child in children if not _has_ended(*child)]:
        _read_some(reading, max(0.0, min(deadline, next_count) - now))
        now = time.monotonic()
        if now >= deadline:
            _say_stop(reading)
            return
        if now >= next_count:
            next_count = now + TICK
            if any(_is_crowded(records) for records, _ in reading):
                return


def _read_some(reading: Sequence[tuple[Records, Lines]], seconds: float) -> None:
    ready = select.select([lines for _, lines in reading], [], [], seconds)[0]
    for records, lines in reading:
        if lines in ready:
            records.add_all(lines.read())


def _has_ended(records: Records, lines: Lines) -> bool:
    return lines.is_over or records.says_no_more


def _say_stop(reading: Iterable[tuple[Records, Lines]]) -> None:
    """Let Python say what its threads are doing, even in the middle of C code."""
    for records, _ in reading:
        records.timed_out = True
        tell(records.pid, signal.SIGUSR1)


def _is_crowded(records: Records) -> bool:
    """Say whether a child has started too many processes."""
    most = records.facts.limits.processes
    records.is_crowded = count_descendants(records.pid) > most
    return records.is_crowded
