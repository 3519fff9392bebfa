"""Watch what Python does while the learner's modules are imported."""

import inspect
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

from checks.probes.findings import Findings
from workbook.suite import LessonTree

EVENTS = {
    "open": "opens the file {!r}",
    "os.fork": "starts a process",
    "os.mkdir": "makes the folder {!r}",
    "socket.__new__": "opens a socket",
    "socket.getaddrinfo": "looks up the host {!r}",
    "sqlite3.connect": "opens the database {!r}",
    "subprocess.Popen": "starts the process {!r}",
    "threading.Thread.start": "starts a thread",
}
"""Audit events that an import has no business with. An event loop opens a socket.

Not every Python tells of threads, so `hearing_of_threads` does."""

READS_SOURCE = {"inspect", "linecache", "tokenize"}

Listener = Callable[[str, tuple[Any, ...]], None]


def effects_of_importing(lesson: LessonTree, name: str) -> Findings:
    """Import one of the learner's modules anew; say what it does beyond defining.

    Only the learner's own lines count, not what an imported library does to load
    itself. Modules that were imported before are back in place afterwards.
    """
    seen: list[str] = []

    def listen(event: str, args: tuple[Any, ...]) -> None:
        if event in EVENTS:
            place = _learners_line(inspect.currentframe(), lesson.root)
            seen.extend([f"{place} {EVENTS[event].format(*args)}"] if place else [])

    before = _take_app_modules()
    try:
        with AUDIT.tell(listen), hearing_of_threads(listen), without_log_handlers():
            lesson.import_module(name)
    finally:
        if before:
            _take_app_modules()
            sys.modules.update(before)
    return Findings(dict.fromkeys(seen))


def _take_app_modules() -> dict[str, ModuleType]:
    names = [name for name in sys.modules if name.partition(".")[0] == "app"]
    return {name: sys.modules.pop(name) for name in names}


@contextmanager
def hearing_of_threads(listener: Listener) -> Iterator[None]:
    """Let a listener hear of every thread that the block starts."""
    start = threading.Thread.start

    def tell_and_start(self: threading.Thread) -> None:
        listener("threading.Thread.start", ())
        start(self)

    threading.Thread.start = tell_and_start  # type: ignore[method-assign]  # for the check alone
    try:
        yield
    finally:
        threading.Thread.start = start  # type: ignore[method-assign]  # as it was


@contextmanager
def without_log_handlers() -> Iterator[None]:
    """Let `logging.basicConfig` do in the block what it does in a new process."""
    root = logging.getLogger()
    before, root.handlers[:] = root.handlers[:], []
    level = root.level
    try:
        yield
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers[:] = before
        root.setLevel(level)


class AuditHook:
    """Pass Python's audit events on. A hook stays for good, hence there is only one."""

    def __init__(self) -> None:
        self.listeners: list[Listener] = []
        self.is_installed = False

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        for listener in self.listeners:
            listener(event, args)

    @contextmanager
    def tell(self, listener: Listener) -> Iterator[None]:
        """Let a listener hear every event of the block."""
        if not self.is_installed:
            sys.addaudithook(self)
            self.is_installed = True
        self.listeners.append(listener)
        try:
            yield
        finally:
            self.listeners.remove(listener)


AUDIT = AuditHook()


def _learners_line(frame: FrameType | None, tree: Path) -> str:
    """Return whose line caused an event; empty when Python was loading a module."""
    while frame is not None:
        file = frame.f_code.co_filename
        if "importlib" in file or frame.f_globals.get("__name__") in READS_SOURCE:
            return ""
        if Path(file).is_relative_to(tree):
            return f"{Path(file).relative_to(tree).as_posix()}:{frame.f_lineno}"
        frame = frame.f_back
    return ""
