"""What a document points at: lines of code, and checks."""

import re
from pathlib import Path

from checks.probes.findings import Findings
from checks.probes.markdown import Line, Part
from workbook.suite import LessonTree

CHECKS = Path(__file__).resolve().parents[1]
CHECK_ID = re.compile(r"[\w./-]+\.py::\w+")
REFERENCE = re.compile(r"(?<![\w:./-])(\d+):(\d+):([A-Za-z_.][\w./-]*\w)")


def check_exists(name: str, lesson: LessonTree) -> bool:
    """True for a check of the course, or a test in the lesson's own folder.

    ``lesson_01/test_1_factory.py::test_name``, the file alone, and a name as seen from
    the repository or from the lesson all count.
    """
    path, _, function = name.removeprefix("checks/").partition("::")
    for folder in (CHECKS, CHECKS / lesson.name, lesson.root):
        file = folder / path
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            return not function or bool(re.search(rf"\bdef {function}\b", text))
    return False


def find_stale_references(document: Part, lesson: LessonTree) -> Findings:
    """Find references ``start:end:path`` that point at no existing lines."""
    return Findings(
        f"{document.name}:{line.number}: {match[0]!r} {reason}"
        for line, match in references(document)
        if (reason := _staleness(match, lesson))
    )


def references(document: Part) -> list[tuple[Line, re.Match[str]]]:
    """Return every ``start:end:path`` of a document."""
    return [
        (line, match)
        for line in document.lines
        for match in REFERENCE.finditer(line.text)
    ]


def _staleness(reference: re.Match[str], lesson: LessonTree) -> str:
    start, end = int(reference[1]), int(reference[2])
    file = lesson.root / reference[3]
    if not file.is_file():
        return f"names no file: paths of files begin in {lesson.name}"
    if not 1 <= start <= end:
        return "does not run from a first line to a last one"
    last = len(file.read_text(encoding="utf-8").splitlines())
    return f"goes past line {last}, the last of that file" if end > last else ""
