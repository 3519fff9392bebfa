"""A learner: edits the greeting course, runs its checks, and reads what comes back."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fastapi  # noqa: F401 - imported once, and not again in every nested run
import pytest

import workbook.plugin  # noqa: F401 - nested runs share what is imported already
from tests.golden_files import golden
from tests.greeting_course import edit, solve
from workbook.compose_cache import write_tree
from workbook.course import Course

LESSON = "checks/lesson_01"
UNOBSERVED = {"COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""}
"""The environment of a process that coverage leaves alone."""


@dataclass(frozen=True)
class Seen:
    """What one command has shown."""

    command: str
    status: int
    out: str
    err: str

    @property
    def text(self) -> str:
        """All of it, as golden files keep it."""
        parts = [f"$ {self.command}", self.out.rstrip("\n")]
        if self.err.strip():
            parts += ["--- stderr", self.err.strip()]
        return "\n".join([*parts, f"--- exit status {self.status}", ""])


class Learner:
    """Somebody in a solved copy of the greeting course; the working directory."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.root = pytester.path
        self._pytester = pytester
        solve(self.root)

    @property
    def lesson(self) -> Path:
        """The folder of lesson 1."""
        return self.root / "lessons" / "lesson_01"

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text in a file of lesson 1."""
        edit(self.root, file, old, new)

    def write(self, file: str, text: str) -> None:
        """Write a file, whose path is relative to the repository."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def take_starter(self, *files: str) -> None:
        """Go back to the starter, in some files of lesson 1 or in all."""
        course = Course(self.root)
        starter = course.starter(course.find("1"))
        write_tree(self.lesson, {path: starter[path] for path in files or starter})

    def check(self, *arguments: str) -> Seen:
        """Run ``pytest`` in this very process, which takes a twentieth of a second."""
        given = arguments or (LESSON,)
        ran = self._pytester.runpytest_inprocess(*given)
        out, err = "\n".join(ran.outlines), "\n".join(ran.errlines)
        return self._seen(given, int(ran.ret), out, err)

    def check_alone(
        self,
        *arguments: str,
        folder: str = ".",
        environment: Mapping[str, str] | None = None,
    ) -> Seen:
        """Run ``pytest`` in a process of its own, as a learner does."""
        left_out = {"PYTEST_CURRENT_TEST", "PYTHONIOENCODING"}
        kept = {key: val for key, val in os.environ.items() if key not in left_out}
        given = arguments or (LESSON,)
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", *given],
            cwd=self.root / folder,
            env={**kept, **(environment or {})},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return self._seen(given, ran.returncode, ran.stdout, ran.stderr)

    def verdict(self, lesson: str = "lesson_01") -> dict[str, Any]:
        """Return the verdict that the last run has left."""
        file = self.root / ".workbook" / "verdicts" / f"{lesson}.json"
        data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return data

    def _seen(self, given: tuple[str, ...], status: int, out: str, err: str) -> Seen:
        shown = [text.replace(str(self.root), "COURSE") for text in (out, err)]
        timeless = [re.sub(r"in \d+\.\d\ds", "in N s", text) for text in shown]
        return Seen(" ".join(["pytest", *given]), status, *timeless)


def kept(situation: str, seen: Seen) -> str:
    """Return what is kept in ``tests/golden`` about a situation."""
    return golden(re.sub(r"[^\w-]+", "_", f"verdict {situation}"), seen.text)
