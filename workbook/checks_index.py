"""Read the checks of a lesson as text: ids, titles, exercises. Nothing is run."""

import ast
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from workbook.course import Checklist, CourseError, Lesson, read_text

MANY = 1024
"""Files to remember: every proof of a lesson reads the same ones again."""
CHECK_FILE = re.compile(r"^test_(\d+)_\w+\.py$")


@dataclass(frozen=True, slots=True)
class Check:
    """One check function. ``id`` is ``test_2_read.py::test_name``."""

    id: str
    exercise: int
    title: str
    line: int


def check_files(root: Path, lesson: str) -> list[Path]:
    """Return a lesson's check files in the order of the exercises."""
    files = (root / "checks" / lesson).glob("test_*.py")
    return sorted(files, key=lambda file: (exercise_of(file), file.name))


def exercise_of(file: Path) -> int:
    """Return K of ``test_K_topic.py``, or 0."""
    match = CHECK_FILE.match(file.name)
    return int(match[1]) if match else 0


def load_checks(root: Path, lesson: Lesson | Checklist) -> list[Check]:
    """Return every check of a lesson; raise `CourseError` for unreadable files."""
    checks: list[Check] = []
    for file in check_files(root, lesson.name):
        if not exercise_of(file):
            raise CourseError(file, "is not called test_K_topic.py, K an exercise")
        try:
            checks += _checks_in(file.name, read_text(file))
        except SyntaxError as error:
            raise CourseError(f"{file}:{error.lineno}", str(error.msg)) from None
    return checks


@lru_cache(MANY)
def _checks_in(file: str, text: str) -> tuple[Check, ...]:
    return tuple(
        Check(
            id=f"{file}::{node.name}",
            exercise=exercise_of(Path(file)),
            title=(ast.get_docstring(node) or "").strip().split("\n")[0].rstrip("."),
            line=node.lineno,
        )
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )
