"""What one run of checks may use: time, memory, processes, output.

The figures are generous: no sound app comes near them. A lesson that needs more says
so in its ``lesson.toml``, under ``[limits]``.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

MEGABYTE = 1 << 20
CHECK_SECONDS = 10.0
"""A check takes milliseconds, importing an app half a second; machines differ."""
MOST_FILES = 1024
BIGGEST_FILE_MB = 256
"""What an app may write into one file. A flood of output would fill the disk."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one check and for all of them, memory, and processes at a time.

    ``memory_mb`` is counted on top of what is in use before the app is imported.
    """

    check_seconds: float = CHECK_SECONDS
    lesson_seconds: float = 120.0
    memory_mb: int = 1024
    processes: int = 64


def limits_from(facts: Mapping[str, Any]) -> Limits:
    """Read the table ``[limits]``; raise `ValueError` where it means nothing."""
    known = {field.name: field.type for field in fields(Limits)}
    if unknown := sorted(set(facts) - set(known)):
        raise ValueError(f"limits has no {', '.join(unknown)}")
    if any(isinstance(value, bool) or value <= 0 for value in facts.values()):
        raise ValueError("limits are numbers above zero")
    return Limits(**facts)


def limit_this_process(limits: Limits) -> None:
    """Let the system refuse what is too much; it does so on Linux only.

    More memory raises `MemoryError`, a bigger file `OSError`. Processes that this one
    starts inherit both. Time and processes are for whoever watches over this one.
    """
    if sys.platform != "linux":
        return
    import resource

    _lower(resource.RLIMIT_DATA, data_in_use() + limits.memory_mb * MEGABYTE)
    _lower(resource.RLIMIT_FSIZE, BIGGEST_FILE_MB * MEGABYTE)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NOFILE, MOST_FILES)


def allow_more_files() -> None:
    """Let this process open files again when learner code has used up its share."""
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def data_in_use() -> int:
    """Return the bytes that count against ``RLIMIT_DATA``, as proc(5) tells them."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    import resource

    return pages * resource.getpagesize()


def _lower(kind: int, wanted: int) -> None:
    import resource

    soft, hard = resource.getrlimit(kind)
    for present in (soft, hard):
        if present != resource.RLIM_INFINITY:
            wanted = min(wanted, present)
    resource.setrlimit(kind, (wanted, hard))
