"""Measure how much memory Python takes while something runs."""

import tracemalloc
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def peak_of(work: Callable[[], Result]) -> tuple[Result, int]:
    """Return what a call returns, and its highest need of memory at once, in bytes.

    What was there before does not count. What threads take on its behalf does; memory
    that Python did not ask for, such as a disk cache, does not.
    """
    was_tracing = tracemalloc.is_tracing()
    if not was_tracing:
        tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        result = work()
        _, highest = tracemalloc.get_traced_memory()
    finally:
        if not was_tracing:
            tracemalloc.stop()
    return result, max(0, highest - before)
