"""Run the tests that a learner wrote, several times, and tell which of them fail.

In every round the app behaves in another way, so that one can see what the tests
notice. All rounds share one session of pytest in this very process: starting another
one costs more than all rounds together. The time limit of the check holds for them.
"""

import contextlib
import io
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from workbook.suite import LessonTree
from workbook.trouble import TookTooLong, describe, learners_place, unwritten_exercise

Change = Callable[[], AbstractContextManager[None]]
"""Makes the app behave otherwise as long as the context is open."""


@dataclass(slots=True)
class Round:
    """What the tests said while the app behaved in one way."""

    tests: int = 0
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0


class OwnTests:
    """The tests in the folder ``tests`` of a lesson, which are run but once."""

    def __init__(self, longest: float) -> None:
        self.longest = longest
        self._rounds: Rounds | None = None

    def run(
        self, lesson: LessonTree, changes: Mapping[str, Change]
    ) -> dict[str, Round]:
        """Run the tests in one round for each change, or recall what they said.

        When the first round takes too long, it is the only one.
        """
        if self._rounds is None:
            self._rounds = Rounds(lesson.root, changes, self.longest)
            run_pytest(lesson.root, self._rounds)
        if self._rounds.interruption is not None:
            raise self._rounds.interruption
        return self._rounds.results


def run_pytest(root: Path, plugin: object) -> None:
    """Run the tests of a lesson in this process; a plugin learns what they say."""
    folder = root / "tests"
    arguments = [
        *(str(folder), "--rootdir", str(root), "--confcutdir", str(folder)),
        *("-c", os.devnull, "--import-mode=importlib", "--disable-plugin-autoload"),
        *("-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=no"),
        *("-p", "no:unraisableexception", "-p", "no:threadexception"),
    ]
    with as_if_new(folder), silence():
        pytest.main(arguments, plugins=[plugin])


class Rounds:
    """A plugin for pytest that runs the tests in rounds, the first one to its end."""

    def __init__(
        self, root: Path, changes: Mapping[str, Change], longest: float
    ) -> None:
        self.results = {
            name: Round(failures=["it was not tried, for the tests end too early"])
            for name in changes
        }
        self.interruption: BaseException | None = None
        self._root = root
        self._changes = changes
        self._longest = longest
        self._now = Round()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all rounds, unless there are no tests or the first round is too slow."""
        if not (session.items or self._now.failures):
            self._now.failures.append("the folder tests holds no test")
        if self._now.failures:
            self.results = dict.fromkeys(self.results, self._now)
            return True
        for number, (name, change) in enumerate(self._changes.items()):
            if self.interruption is None and self._now.seconds < self._longest:
                self.results[name] = self._now = Round()
                with change():
                    self._run(session.items, to_the_end=number == 0)
        return True

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Let pytest be brief: nobody reads its words, which take a while to find."""
        for item in items:
            vars(item).update(repr_failure=brief, _repr_failure_py=brief)

    def _run(self, items: list[pytest.Item], *, to_the_end: bool) -> None:
        started = time.perf_counter()
        for item in items:
            has_failed = bool(self._now.failures) and not to_the_end
            if not has_failed and self.interruption is None:
                # Without a next item, pytest gives back the fixtures of every scope.
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        self._now.seconds = time.perf_counter() - started

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what was really run: neither fixtures nor what was skipped."""
        self._now.tests += report.when == "call" and not report.skipped

    def pytest_exception_interact(
        self, node: pytest.Item | pytest.Collector, call: pytest.CallInfo[Any]
    ) -> None:
        """Keep what failed, be it a test, a fixture or the import of a module."""
        if call.excinfo is None:
            return
        error = call.excinfo.value
        if isinstance(node, pytest.Collector):
            error = error.__cause__ or error  # why the module cannot be imported
        if isinstance(error, TookTooLong):
            self.interruption = error
        elif number := unwritten_exercise(error):
            self.interruption = NotImplementedError(f"exercise {number}")
        else:
            where = self._place_of(error)
            self._now.failures.append(f"{node.name} fails{where}: {describe(error)}")

    def _place_of(self, error: BaseException) -> str:
        place = learners_place(error, self._root)
        if place is None:
            return ""
        file = Path(place.file).resolve().relative_to(self._root.resolve())
        return f" at {file.as_posix()}:{place.line}"

    def pytest_keyboard_interrupt(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> None:
        """Keep Ctrl-C, which ends the whole run and not only this part of it."""
        if isinstance(excinfo.value, KeyboardInterrupt):
            self.interruption = excinfo.value


def brief(excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
    """Stand in for what pytest says about a failure."""
    del style
    return excinfo.typename


@contextlib.contextmanager
def as_if_new(folder: Path) -> Iterator[None]:
    """Import test modules from their source, and forget them afterwards."""
    writes, before = sys.dont_write_bytecode, set(sys.modules)
    for cached in folder.rglob("*-pytest-*.pyc"):
        # Python compares whole seconds and the size: two quick saves look alike.
        with contextlib.suppress(OSError):
            cached.unlink()
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = writes
        for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
            if name not in before:
                del sys.modules[name]


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """Keep the report of pytest, and what the tests print, off the screen."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        yield
