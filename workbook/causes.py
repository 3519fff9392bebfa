"""Why a child has ended before it had said all it had to say."""

import linecache
import re
import signal
from collections.abc import Iterator
from pathlib import Path

from workbook.records import Records
from workbook.trouble import show_path
from workbook.verdict import Place, Trouble

FRAME = re.compile(r'File "(?P<file>.+)", line (?P<line>\d+)')
BY_WEIGHT = ("failure", "too many processes", "too slow", "forged", "ended early")
"""What ends one process of a run ends the others as well: the cause comes first."""
MADE_UP = Trouble(
    "forged",
    "The results do not add up: something writes into the records of the checks.",
    "Look for code that writes to files it has not opened.",
)


def cause_of(records: Records) -> Trouble | None:
    """Return why a child has not come to its end, or nothing when it has."""
    if records.ended is not None and not records.failure:
        return None
    kind, said, do = next(_reasons(records))
    return Trouble(kind, said, do, _place(records))


def _reasons(records: Records) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of trouble, a sentence and the next step, the likeliest first."""
    during = f" during {records.current}" if records.current else ""
    if records.failure:
        yield (
            "failure",
            f"The run itself broke down{during}: {records.failure}.",
            "Look for code that replaces a part of Python, or of a library.",
        )
    if records.timed_out:
        yield (
            "too slow",
            f"The checks were stopped after {records.seconds:g} s{during}.",
            "Look for a loop without an end, or a wait that nobody answers.",
        )
    if records.is_crowded:
        most = records.facts.limits.processes
        yield (
            "too many processes",
            f"The checks were stopped{during}: they ran {most} processes.",
            "Look for a process that starts others of its kind.",
        )
    if records.is_refused and not _has_crashed(records):
        yield (
            "forged",
            f"The checks were stopped{during}: something wrote into their records.",
            "Look for code that writes to files it has not opened.",
        )
    if records.status is not None and records.status < 0:
        killer = name_of(-records.status)
        yield (
            "ended early",
            f"Python was ended by {killer}{during}, before the checks were done.",
            "Look for os.kill, a crash in a C library, or too little memory.",
        )
    yield (
        "ended early",
        f"Python ended{during}, before the checks were done.",
        "Look for os._exit, too little memory, or files closed that are not its own.",
    )


def _has_crashed(records: Records) -> bool:
    """True when Python itself has said so, which is no record."""
    return bool(records.said) and records.said[0].startswith("Fatal Python error")


def _place(records: Records) -> Place | None:
    """Return the learner's line in what Python said about its threads."""
    for frame in filter(None, map(FRAME.search, records.said)):
        file, line = Path(frame["file"]), int(frame["line"])
        if file.is_relative_to(records.job.tree):
            code = linecache.getline(str(file), line).strip()
            return Place(show_path(file), line, code)
    return None


def name_of(number: int) -> str:
    """Return the name of a signal, such as ``SIGSEGV``."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
