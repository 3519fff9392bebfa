"""Answer every save of a lesson with a verdict.

`LessonWatch` keeps the checks of one lesson warm in a process of its own
(`workbook.runner`) and runs them in a thread. A save during a run cancels that run,
so a burst of saves costs one. `saves` reports what was saved.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from watchfiles import Change, DefaultFilter, watch

from workbook.records import Job, RunnerFailed
from workbook.runner import Runner
from workbook.verdict import CheckResult, Verdict

LEFT_BEHIND = r"\.(?:db|db-journal|db-shm|db-wal|log|sqlite3)$"
"""What an app writes while it runs; it is no save of the learner's."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One more check has been executed."""

    result: CheckResult
    executed: int
    collected: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A run has come to its end."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Impossible:
    """The checks themselves cannot be started; the next save tries again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """Files were saved, created or deleted."""

    paths: frozenset[Path]


News = Progress | Answered | Impossible | Saved


class LessonWatch:
    """The checks of one lesson, warm. Use it as a context manager."""

    def __init__(
        self, root: Path, lesson: str, tree: Path, tell: Callable[[News], None]
    ) -> None:
        self._root = root
        self._job = Job(lesson, tree)
        self._tell = tell
        self._runner = self._new_runner()
        self._wanted = threading.Event()
        self._closing = False
        self._is_stale = False
        self._executed = 0
        self._thread = threading.Thread(target=self._work, name="checks", daemon=True)

    def __enter__(self) -> Self:
        self._wanted.set()
        self._thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._closing = True
        self.check_again()
        self._thread.join()
        self._runner.close()

    def check_again(self) -> None:
        """Run the checks now; a run that is under way looks at older code."""
        self._wanted.set()
        self._runner.cancel()

    def take_note(self, saved: Saved) -> None:
        """Check again, with new checks when those have changed."""
        lessons = self._root / "lessons"
        if not all(path.is_relative_to(lessons) for path in saved.paths):
            self._is_stale = True
        self.check_again()

    def _new_runner(self) -> Runner:
        return Runner(self._root, [self._job.suite], workers=1, expects_more=True)

    def _work(self) -> None:
        while self._wanted.wait() and not self._closing:
            self._wanted.clear()
            news = self._check()
            if not self._wanted.is_set():
                self._tell(news)

    def _check(self) -> News:
        if self._is_stale:
            self._is_stale = False
            self._runner.close()
            self._runner = self._new_runner()
        self._executed = 0
        try:
            return Answered(self._runner.run(self._job, self._count))
        except RunnerFailed as error:
            self._is_stale = True
            return Impossible(str(error))

    def _count(self, result: CheckResult, collected: int) -> None:
        self._executed += 1
        self._tell(Progress(result, self._executed, collected))


class Sources(DefaultFilter):
    """What somebody writes about one lesson: its app, and its checks."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, LEFT_BEHIND)

    def __init__(self, root: Path, lesson: str) -> None:
        super().__init__()
        checks = root / "checks"
        self._folders = (root / "lessons" / lesson, checks / lesson, checks / "probes")

    def __call__(self, change: Change, path: str) -> bool:
        """True for a file that the verdict may depend on."""
        is_near = any(Path(path).is_relative_to(folder) for folder in self._folders)
        return is_near and super().__call__(change, path)


def saves(
    root: Path, lesson: str, stop: threading.Event, *, polling: bool = False
) -> Iterator[Saved]:
    """Yield what is saved, until ``stop`` is set.

    ``polling`` looks at the files again and again: the way out on network drives and
    in containers, which do not report changes.
    """
    for changes in watch(
        root / "lessons",
        root / "checks",
        watch_filter=Sources(root, lesson),
        step=5,
        debounce=200,
        stop_event=stop,
        raise_interrupt=False,
        force_polling=polling or None,
        poll_delay_ms=100,
    ):
        yield Saved(frozenset(Path(path) for _, path in changes))
