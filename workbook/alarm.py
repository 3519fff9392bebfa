"""Guards around code that may never come back: a time limit, and no way out.

The time limit interrupts Python code, sleeping calls and a waiting event loop on the
main thread. It cannot interrupt C code that holds the interpreter: only a parent
process can.
"""

import _thread
import contextlib
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

from workbook.trouble import HardExit, TookTooLong


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TookTooLong` in the main thread when the block takes longer.

    No seconds mean no limit. A limit around this one waits until the block has ended.
    """
    if seconds <= 0 or threading.current_thread() is not threading.main_thread():
        yield
    elif hasattr(signal, "setitimer"):
        with _signal_limit(seconds):
            yield
    else:
        with _thread_limit(seconds):
            yield


@contextlib.contextmanager
def _signal_limit(seconds: float) -> Iterator[None]:
    rung: list[TookTooLong] = []

    def ring(_signum: int, frame: FrameType | None) -> None:
        here = traceback.extract_stack(frame)
        rung.append(TookTooLong(seconds, [*stacks_of_threads(), here]))
        raise rung[-1]

    before = signal.signal(signal.SIGALRM, ring)
    # It rings again and again, for code that swallows the first exception.
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, left, interval)
    if rung:  # it was swallowed, and what would never have ended went on from there
        raise rung[0]


def stacks_of_threads() -> list[traceback.StackSummary]:
    """Return what every other thread is doing."""
    current = sys._current_frames()  # noqa: SLF001 - documented in spite of its name
    current.pop(threading.get_ident(), None)
    return [traceback.extract_stack(frame) for frame in current.values()]


@contextlib.contextmanager
def _thread_limit(seconds: float) -> Iterator[None]:
    rang = threading.Event()

    def ring() -> None:
        rang.set()
        _thread.interrupt_main()

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    except KeyboardInterrupt:
        if rang.is_set():
            raise TookTooLong(seconds, stacks_of_threads()) from None
        raise
    finally:
        timer.cancel()
    if rang.is_set():
        raise TookTooLong(seconds)


@contextlib.contextmanager
def no_hard_exit() -> Iterator[None]:
    """Raise `HardExit` where this process would otherwise be gone at once.

    A child that it has forked may end as it likes.
    """
    leave, process = os._exit, os.getpid()

    def refuse(status: int) -> NoReturn:
        if os.getpid() != process:
            leave(status)
        raise HardExit(status)

    os._exit = refuse
    try:
        yield
    finally:
        os._exit = leave
