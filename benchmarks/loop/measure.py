"""Measure every way to a verdict for one tree of one lesson, in turns."""

import contextlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cold import LEAN, quiet_environment, write_floor
from benchmarks.loop.figures import Figures, Tree, Way
from benchmarks.loop.peers import PeerMissing, Peers, write_trivial_check
from benchmarks.loop.scratch import Scratch, copy_course
from benchmarks.loop.watchers import NoVerdict, our_watcher, pytest_watcher
from workbook.course import Course, Lesson

Command = list[str]
OnTrouble = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Laboratory:
    """What does not depend on the lesson."""

    course: Course
    saves: int
    rounds: int
    peers: Peers | None
    trouble: OnTrouble

    @property
    def scripts(self) -> Path:
        """Where ``workbook`` and ``pytest`` are."""
        return Path(sys.executable).parent

    def measure(self, lesson: Lesson, tree: Tree) -> Figures:
        """Return what every way took."""
        figures = Figures(lesson.name, tree)
        with tempfile.TemporaryDirectory(prefix="workbook-") as name:
            folder = Path(name)
            ours = copy_course(self.course, lesson, tree, folder / "ours")
            plain = copy_course(self.course, lesson, tree, folder / "plain", plain=True)
            commands = self._commands(figures, ours, plain, folder)
            for command, where in commands.values():
                seconds_of(command, where)  # bytecode, and what the system remembers
            self._take_turns(figures, ours, plain, commands)
        return figures

    def _commands(
        self, figures: Figures, ours: Scratch, plain: Scratch, folder: Path
    ) -> dict[Way, tuple[Command, Path]]:
        """Return the commands that are run to their end, and where."""
        pytest = [sys.executable, "-m", "pytest"]
        checks = f"checks/{ours.lesson}"
        facts = verdict_of([*pytest, checks], ours.root, folder / "verdict.json")
        figures.checks = facts["collected"]
        floor = write_floor(
            folder / "floor",
            ours.root / "lessons" / ours.lesson,
            tests=facts["collected"],
            requests=facts["requests"],
        )
        commands: dict[Way, tuple[Command, Path]] = {
            "pass": ([sys.executable, "-c", "pass"], folder),
            "floor": ([*pytest, *LEAN], floor),
            "cold": ([*pytest, checks], ours.root),
            "plain": ([*pytest, checks], plain.root),
        }
        if program := self._peer("check50"):
            submission = write_trivial_check(folder / "check50")
            trivial = [str(program), "--dev", "-o", "json", "--", "../checks"]
            commands["check50"] = (trivial, submission)
        return commands

    def _take_turns(
        self,
        figures: Figures,
        ours: Scratch,
        plain: Scratch,
        commands: dict[Way, tuple[Command, Path]],
    ) -> None:
        check = [str(self.scripts / "workbook"), "check", ours.lesson]
        with contextlib.ExitStack() as stack:
            watch = stack.enter_context(our_watcher(self.scripts / "workbook", ours))
            other = stack.enter_context(self._pytest_watcher(plain))
            for number in range(self.rounds):
                for way, (command, where) in commands.items():
                    figures.add(way, seconds_of(command, where))
                for _ in range(share(self.saves, self.rounds, number)):
                    figures.add("watch", watch.answer_save())
                figures.add("check", seconds_of(check, ours.root))
                figures.add("pytest-watcher", other() if other else None)

    @contextlib.contextmanager
    def _pytest_watcher(self, plain: Scratch) -> Iterator[Callable[[], float] | None]:
        program = self._peer("pytest-watcher")
        if program is None:
            yield None
            return
        try:
            with pytest_watcher(program, self.scripts / "pytest", plain) as watcher:
                yield watcher.answer_save
        except NoVerdict as error:
            self.trouble(f"pytest-watcher gave no verdict: {error}")

    def _peer(self, name: str) -> Path | None:
        if self.peers is None:
            return None
        try:
            return self.peers.install(name)
        except PeerMissing as error:
            self.trouble(f"{name} cannot be installed: {error}")
            return None


def share(saves: int, rounds: int, number: int) -> int:
    """Return how many of the saves fall into one round, so that all are spread."""
    return saves * (number + 1) // rounds - saves * number // rounds


def seconds_of(command: Command, where: Path) -> float:
    """Run a command to its end and return the seconds that it took."""
    started = time.perf_counter()
    subprocess.run(
        command,
        cwd=where,
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return time.perf_counter() - started


def verdict_of(command: Command, where: Path, file: Path) -> dict[str, int]:
    """Run checks and return their verdict as plain data."""
    seconds_of([*command, "--verdict-to", str(file)], where)
    facts: dict[str, int] = json.loads(file.read_text(encoding="utf-8"))
    return facts
