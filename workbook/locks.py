"""One process at a time: a lock on a file, which ends with whoever holds it.

The system keeps the lock and takes it back when its holder dies, so there is no stale
lock to find out about, and nothing to install.
"""

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

PAUSE = 0.01
"""Seconds between two attempts."""


@contextlib.contextmanager
def locked(file: Path, seconds: float = 5.0) -> Iterator[None]:
    """Hold the lock of a file, which is made when there is none, and stays.

    Raises `TimeoutError` when somebody else has held it for that many seconds, and
    any other `OSError` when the file cannot be written. On a file system without
    locks, some network drives among them, nobody waits for anybody.
    """
    give_up = time.monotonic() + seconds
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as stream:
        while not _takes(stream):
            if time.monotonic() > give_up:
                raise TimeoutError(f"another process has held {file.name} for too long")
            time.sleep(PAUSE)
        try:
            yield
        finally:
            _release(stream)


if sys.platform == "win32":
    import msvcrt

    def _takes(stream: IO[bytes]) -> bool:
        stream.seek(0)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(stream: IO[bytes]) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _takes(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # not on this file system
            return True
        return True

    def _release(stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError):
            fcntl.flock(stream, fcntl.LOCK_UN)
