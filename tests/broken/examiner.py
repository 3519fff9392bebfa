"""Run a submission under supervision, and look at what is left when it has ended.

The same warm runner takes one submission after the other. After each of them there is
no process, no file in the folder for temporary files and no change to the course; and
a sound app still gets the verdict of a sound app.
"""

import contextlib
import hashlib
import os
import shutil
import signal
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.broken.submission import CHECKS, Submission
from workbook.records import Job
from workbook.report import Style, render_verdict
from workbook.runner import Runner
from workbook.verdict import Verdict

CHECK_SECONDS = 1.0
GONE_SECONDS = 3.0
"""How long a process that was killed may take to be gone: machines are busy."""
PROCESSES = Path("/proc")
SOUND = Submission("sound", passes=True)
PROGRESS = '{"version": 1, "lessons": {"lesson_02": {"done": true}}}\n'


@dataclass
class Examined:
    """What one run came to."""

    verdict: Verdict
    seconds: float
    faults: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The verdict as a screen shows it."""
        return render_verdict(self.verdict, Style(width=100))


class Examiner:
    """One course, warm runners for one share and for two, and a place for apps.

    With ``patience`` everything may take so many times as long.
    """

    def __init__(self, course: Path, place: Path, patience: float = 1) -> None:
        self.patience = patience
        self.course = place / "course"
        self.temporary = place / "temporary"
        self.handed_in = place / "handed in"
        self.mark = str(uuid.uuid4())
        shutil.copytree(course, self.course)
        for folder in (self.temporary, self.handed_in):
            folder.mkdir()
        progress = self.course / ".workbook" / "progress.json"
        progress.parent.mkdir(exist_ok=True)
        progress.write_text(PROGRESS, encoding="utf-8")
        self._ends = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self._ends.enter_context(
            environment(
                WORKBOOK_EXAMINED_BY=self.mark,
                WORKBOOK_CHECK_SECONDS=str(self.patience * CHECK_SECONDS),
                TMPDIR=str(self.temporary),
            )
        )
        self.runners = {
            shares: self._ends.enter_context(
                Runner(self.course, ["lesson_01"], shares=shares)
            )
            for shares in (1, 2)
        }
        self.sound = SOUND.write(self.handed_in / SOUND.name)
        for shares in self.runners:  # from here on they are warm
            self._run(self.sound, replace(SOUND, shares=shares))
        self.intact = digest(self.course)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ends.close()

    def examine(self, submission: Submission) -> Examined:
        """Run a submission, then the sound app; say everything that is wrong."""
        tree = submission.write(self.handed_in / uuid.uuid4().hex)
        files = listing(tree)
        examined = self._run(tree, submission)
        examined.faults += self._faults_of(submission, examined)
        examined.faults += self._left()
        if not submission.changes_files and listing(tree) != files:
            examined.faults.append("the learner's files have changed")
        shutil.rmtree(tree, ignore_errors=True)
        after = self._run(self.sound, replace(SOUND, shares=submission.shares))
        if not after.verdict.passed:
            examined.faults.append(f"the next sound app fails:\n{after.shown}")
        return examined

    def _run(self, tree: Path, submission: Submission) -> Examined:
        started = time.monotonic()
        seconds = self.patience * submission.deadline
        job = Job("lesson_01", tree, "handed in", seconds=seconds, seed=7)
        verdict = self.runners[submission.shares].run(job)
        return Examined(verdict, time.monotonic() - started)

    def _faults_of(self, submission: Submission, examined: Examined) -> Iterator[str]:
        verdict = examined.verdict
        if verdict.passed is not submission.passes:
            yield "is a pass" if verdict.passed else "is no pass"
        if verdict.collected != CHECKS:
            yield f"speaks of {verdict.collected} checks"
        if verdict.passed_count < submission.green:
            yield f"only {verdict.passed_count} checks are green"
        if examined.seconds > self.patience * submission.seconds:
            yield f"took {examined.seconds:.1f} s"
        yield from submission.faults(examined.shown)

    def _left(self) -> Iterator[str]:
        if left := end_all(self.survivors()):
            yield f"{len(left)} processes are left: {left[0].command}"
        if files := sorted(path.name for path in self.temporary.iterdir()):
            yield f"temporary files are left: {', '.join(files)}"
            shutil.rmtree(self.temporary)
            self.temporary.mkdir()
        if digest(self.course) != self.intact:
            yield "the course has changed"

    def survivors(self) -> list["Process"]:
        """Return what still runs, after a moment, beside the warm process."""
        return survivors(self.mark, self.course.parent)


@dataclass(frozen=True)
class Process:
    """A process that an examiner, or what it examined, has started."""

    pid: int
    parent: int
    command: str

    @property
    def is_warm(self) -> bool:
        """True for the runner's own warm process, a child of this one."""
        return self.parent == os.getpid() and "--jobs-from" in self.command


def processes(mark: str, place: Path) -> Iterator[Process]:
    """Yield what was started with a mark in its environment, or works in a place.

    Where there is no ``/proc`` nothing is found.
    """
    for folder in PROCESSES.glob("[0-9]*"):
        with contextlib.suppress(OSError):
            marked = mark.encode() in (folder / "environ").read_bytes()
            if not (marked or (folder / "cwd").readlink().is_relative_to(place)):
                continue
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ")
            stat = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2]
            state, parent = stat.split()[:2]
            if state != "Z" and folder.name != str(os.getpid()):
                shown = command.decode(errors="replace")
                yield Process(int(folder.name), int(parent), shown)


def survivors(mark: str, place: Path) -> list[Process]:
    """Return what still runs, apart from a warm process; a kill takes a moment."""
    give_up = time.monotonic() + GONE_SECONDS
    while True:
        left = [item for item in processes(mark, place) if not item.is_warm]
        if not left or time.monotonic() > give_up:
            return left
        time.sleep(0.01)


def end_all(left: list[Process]) -> list[Process]:
    """End what nobody else has ended, so that it harms no other test; return it."""
    for process in left:
        with contextlib.suppress(OSError):
            os.kill(process.pid, signal.SIGKILL)
    return left


@contextlib.contextmanager
def environment(**variables: str) -> Iterator[None]:
    """Set variables for what is started meanwhile, and for temporary files."""
    before = {name: os.environ.get(name) for name in variables}
    folder = tempfile.tempdir
    os.environ.update(variables)
    tempfile.tempdir = None
    try:
        yield
    finally:
        tempfile.tempdir = folder
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


def listing(folder: Path) -> list[str]:
    """Return the paths below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def digest(folder: Path) -> str:
    """Return a hash of the paths and contents of a folder."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return found.hexdigest()
