"""Processes that learner code has started, and how they end.

A process can leave its group and its session, but not its ancestors: when its parent
dies, the kernel gives it to the nearest ancestor that has asked for such orphans
(``PR_SET_CHILD_SUBREAPER``, prctl(2)). On systems without that, the group is all that
can be ended.
"""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Collection
from pathlib import Path

CAN_FORK = hasattr(os, "fork") and sys.platform not in {"darwin", "win32"}
"""Not on macOS, where a fork is unsafe once its frameworks have been loaded."""
SUBREAPER = 36
DEATH_SIGNAL = 1
"""``PR_SET_CHILD_SUBREAPER`` and ``PR_SET_PDEATHSIG`` of ``linux/prctl.h``."""
LEAVING_SECONDS = 1.0
PATIENCE = 2.0
"""Seconds for processes that are being killed to be gone."""


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent dies."""
    _prctl(SUBREAPER, 1)


def die_with_parent(parent: int) -> None:
    """Let the kernel end this process as soon as its parent is gone."""
    _prctl(DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:  # it went before it was asked
        kill(os.getpid())


def _prctl(option: int, value: int) -> None:
    import ctypes

    with contextlib.suppress(AttributeError, OSError):  # there is no prctl here
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def end_children(spared: Collection[int] = ()) -> None:
    """End the children of this process, and theirs, except for those ``spared``."""
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        if not (strays := children_of_this() - set(spared)):
            return
        for pid in strays:
            kill(pid)
        for pid in strays:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def end_group(pid: int) -> None:
    """End a process that leads a group, and everything else in that group."""
    if pid:
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                os.kill(pid, signal.SIGTERM)  # the process alone: there are no groups
            else:
                os.killpg(pid, signal.SIGKILL)


def let_leave(pid: int, seconds: float = LEAVING_SECONDS) -> None:
    """Give a child that has said all it had to say the time to end by itself."""
    give_up = time.monotonic() + seconds
    with contextlib.suppress(ChildProcessError):
        while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() > give_up:
                return
            time.sleep(0.001)


def kill(pid: int) -> None:
    """End one process now."""
    tell(pid, signal.SIGKILL)


def tell(pid: int, number: int) -> None:
    """Send a signal; to nobody for 0, which would mean the group of this process."""
    if pid:
        with contextlib.suppress(OSError):
            os.kill(pid, number)


def children_of_this() -> set[int]:
    """Return the ids of this process's children."""
    if not has_children():
        return set()
    me = os.getpid()
    return {pid for pid, parent in parents().items() if parent == me}


def has_children() -> bool:
    """Say whether there is any child; asking the kernel is cheaper than looking."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def count_descendants(pid: int) -> int:
    """Return how many processes a process has started, directly or not.

    Nobody's, for 0, are none.
    """
    if not pid:
        return 0
    found, parent_of = {pid}, parents()
    grows = True
    while grows:
        more = {child for child, parent in parent_of.items() if parent in found} - found
        found |= more
        grows = bool(more)
    return len(found) - 1


def parents() -> dict[int, int]:
    """Return the parent of every process, where the system lists them in ``/proc``."""
    found = {}
    with contextlib.suppress(OSError):
        for name in filter(str.isdigit, os.listdir("/proc")):  # noqa: PTH208 - names only, a thousand of them
            with contextlib.suppress(OSError, IndexError, ValueError):
                # The second field is a name in brackets, which may hold anything.
                stat = Path("/proc", name, "stat").read_bytes().rpartition(b")")[2]
                found[int(name)] = int(stat.split()[1])
    return found
