"""Answer every save of a lesson with a verdict.

`LessonWatch` keeps the checks of one lesson warm in a process of its own
(`workbook.runner`) and runs them in a thread. A save during a run cancels that run,
so a burst of saves costs one. Whoever asks is answered by a run that began after the
question. `saves` reports what was saved.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from watchfiles import Change, DefaultFilter, watch

from workbook.records import Job, RunnerFailed
from workbook.runner import Runner
from workbook.state import save_verdict, slow_checks
from workbook.tickets import shares
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
    """A run has come to its end; its verdict is saved."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Impossible:
    """The checks themselves cannot be started; the next save tries again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """Files were saved, created or deleted."""

    paths: frozenset[Path]


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody wants to know the verdict without having saved."""


News = Progress | Answered | Impossible | Saved | Asked
Outcome = Answered | Impossible
State = frozenset[tuple[Path, int, int]]


class LessonWatch:
    """The checks of one lesson, warm. Use it as a context manager."""

    def __init__(
        self, root: Path, lesson: str, tree: Path, tell: Callable[[News], None]
    ) -> None:
        self._root = root
        self._job = Job(lesson, tree, slow=slow_checks(root, lesson))
        self._tell = tell
        self._state = state_of_checks(root, lesson)
        self._runner = self._new_runner()
        self._wanted = threading.Event()
        self._asked: list[Future[Outcome]] = []
        self._asking = threading.Lock()
        self._closing = False
        self._is_stale = False
        self._executed = 0
        self._thread = threading.Thread(target=self._work, name="checks", daemon=True)

    def __enter__(self) -> Self:
        self._wanted.set()
        self._thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        with self._asking:
            self._closing = True
        self.check_again()
        self._thread.join()
        self._runner.close()
        for asked in self._asked:
            asked.cancel()

    def check_again(self) -> None:
        """Run the checks now; a run that is under way looks at older code."""
        self._wanted.set()
        self._runner.cancel()

    def ask(self) -> Future[Outcome]:
        """Return what a run that begins now will say; cancelled when nobody looks."""
        asked: Future[Outcome] = Future()
        with self._asking:
            if self._closing:
                asked.cancel()
                return asked
            self._asked.append(asked)
        self._tell(Asked())
        self.check_again()
        return asked

    def _new_runner(self) -> Runner:
        return Runner(
            self._root, [self._job.suite], 1, shares=shares(), expects_more=True
        )

    def _work(self) -> None:
        while self._wanted.wait() and not self._closing:
            self._wanted.clear()
            with self._asking:
                asked = tuple(self._asked)
            self._check(asked)

    def _finish(self, outcome: Outcome, asked: tuple[Future[Outcome], ...]) -> None:
        """Tell everybody, once what comes of it is remembered."""
        if self._wanted.is_set():
            return  # it is about older code
        if isinstance(outcome, Answered):
            verdict = outcome.verdict
            self._job = replace(self._job, slow=verdict.slow or self._job.slow)
            warning = save_verdict(self._root, verdict)
            notices = (*verdict.notices, *filter(None, [warning]))
            outcome = Answered(replace(verdict, notices=notices))
        self._tell(outcome)
        with self._asking:
            self._asked = [item for item in self._asked if item not in asked]
        for item in asked:
            item.set_result(outcome)

    def _check(self, asked: tuple[Future[Outcome], ...]) -> None:
        state = state_of_checks(self._root, self._job.suite)
        if self._is_stale or state != self._state:
            self._is_stale = False
            self._state = state
            self._runner.close()
            self._runner = self._new_runner()
        self._executed = 0
        try:
            self._runner.run(
                self._job,
                self._count,
                lambda verdict: self._finish(Answered(verdict), asked),
            )
        except RunnerFailed as error:
            self._is_stale = True
            self._finish(Impossible(str(error)), asked)

    def _count(self, result: CheckResult, collected: int) -> None:
        self._executed += 1
        self._tell(Progress(result, self._executed, collected))


def state_of_checks(root: Path, lesson: str) -> State:
    """Return what tells whether the checks of a lesson have changed.

    Their files are asked, and not what the drive has reported: that comes later, and
    some drives never report anything.
    """
    checks = root / "checks"
    folders = (checks / lesson, checks / "probes")
    files = [file for folder in folders for file in folder.glob("*.*")]
    found = set()
    for file in files:
        if file.suffix in {".py", ".toml"}:
            with contextlib.suppress(FileNotFoundError):  # it is just being replaced
                facts = file.stat()
                found.add((file, facts.st_mtime_ns, facts.st_size))
    return frozenset(found)


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
