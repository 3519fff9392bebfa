"""Commands as a learner types them, on a course whose limits are short."""

import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.broken.examiner import PROGRESS, Process, end_all, survivors
from tests.broken.submission import Submission
from tests.learner import UNOBSERVED
from workbook.strays import end_group

LIMITS = """
[limits]
check_seconds = 3
lesson_seconds = {seconds:g}
"""
COMMANDS = {
    "check": ["-m", "workbook", "check", "1"],
    "pytest": ["-m", "pytest", "checks/lesson_01"],
}


@dataclass(frozen=True)
class Said:
    """What a command has shown, and how it ended."""

    status: int
    out: str


class Desk:
    """A course of one's own, with a submission in the learner's folder."""

    def __init__(self, course: Path, place: Path, seconds: float = 8) -> None:
        self.root = place / "course"
        self.temporary = place / "temporary"
        self.temporary.mkdir()
        self.mark = str(uuid.uuid4())
        shutil.copytree(course, self.root, ignore=shutil.ignore_patterns(".workbook"))
        facts = self.root / "checks" / "lesson_01" / "lesson.toml"
        with facts.open("a", encoding="utf-8") as stream:
            stream.write(LIMITS.format(seconds=seconds))
        self.progress = self.root / ".workbook" / "progress.json"
        self.progress.parent.mkdir()
        self.progress.write_text(PROGRESS, encoding="utf-8")

    def hand_in(self, submission: Submission) -> None:
        """Put a submission where the learner works."""
        lesson = self.root / "lessons" / "lesson_01"
        shutil.rmtree(lesson, ignore_errors=True)
        submission.write(lesson)

    def start(
        self, command: str, before: Sequence[str] = ()
    ) -> "subprocess.Popen[str]":
        """Start a command, in a group of its own as a shell does."""
        return subprocess.Popen(
            [*before, sys.executable, *COMMANDS[command]],
            cwd=self.root,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )

    def _environment(self) -> dict[str, str]:
        # With it, pytest takes itself for a part of another test, and is not guarded.
        kept = {k: v for k, v in os.environ.items() if k != "PYTEST_CURRENT_TEST"}
        mine = {"WORKBOOK_EXAMINED_BY": self.mark, "TMPDIR": str(self.temporary)}
        # A process that is measured takes longer to start than a check may last here.
        return {**kept, **mine, **UNOBSERVED, "COLUMNS": "100"}

    def run(self, command: str, before: Sequence[str] = ()) -> Said:
        """Run a command to its end."""
        process = self.start(command, before)
        try:
            out, _ = process.communicate(timeout=30)
        finally:
            end_group(process.pid)
        return Said(process.returncode, out)

    def left(self) -> list[Process]:
        """Return what still runs, after a moment; and end it."""
        return end_all(survivors(self.mark, self.root))

    def left_in_temporary(self) -> list[str]:
        """Return the names of the temporary files."""
        return sorted(path.name for path in self.temporary.iterdir())
