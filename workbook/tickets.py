"""Tickets, as in a queue: processes that share work draw the number of what is next.

They lie in a pipe, so that each is drawn once, by whichever process is free.
"""

import os

_read = os.read  # bound now: learner code may replace what it finds

MOST = 4096
"""Tickets in a pipe, which holds 16 KiB on every system."""
SIZE = 2
MOST_SHARES = 2
"""Each process imports the app for itself, so that more of them win less and less."""


def print_tickets() -> int:
    """Return a descriptor from which the numbers 0 to 4095 can be drawn."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(n.to_bytes(SIZE, "big") for n in range(MOST)))
    os.close(writer)
    return reader


def draw(descriptor: int, number_of: int) -> int | None:
    """Return the next number below ``number_of``, or `None` when there is no more.

    There is none, either, when learner code has closed the pipe or read from it.
    """
    try:
        drawn = _read(descriptor, SIZE)
    except OSError:
        return None
    number = int.from_bytes(drawn, "big")
    return number if len(drawn) == SIZE and number < number_of else None


def shares() -> int:
    """Return how many processes should share the checks of one lesson here."""
    usable = getattr(os, "sched_getaffinity", None)
    cores = len(usable(0)) if usable is not None else os.cpu_count() or 1
    return min(cores, MOST_SHARES)
