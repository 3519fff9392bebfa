"""Which lessons exist, and which tree a run of their checks looks at."""

from pathlib import Path

import pytest

from workbook.course import (
    CHECKLIST,
    LESSON_NAME,
    CourseError,
    is_checklist,
    load_checklist,
)
from workbook.state import state_folder
from workbook.trouble import show_path

LATER = "later"
"""The target of a warm process, whose jobs bring their trees with them."""


def find_tree(root: Path, target: str, name: str) -> Path:
    """Return the lesson folder that ``--target`` means.

    ``lessons`` is the learner's own, ``solutions`` the reference (composed into the
    cache), anything else a folder: of one lesson, or of the shape of ``lessons/``.
    A checklist looks at the lesson since which it holds.
    Raises `pytest.UsageError` with the next step when there is no such folder.
    """
    name = _lesson_of(root / "checks" / name)
    if target == "lessons":
        return _learners_tree(root, name)
    if target == "solutions":
        return _reference_tree(root, name)
    folder = Path(target).expanduser().resolve()
    if (folder / "app").is_dir():
        return folder
    if (folder / name).is_dir():
        return folder / name
    raise pytest.UsageError(
        f"--target {target}: there is neither {name}/ nor app/ in it. Give 'lessons', "
        "'solutions', or a folder of the shape of lessons/."
    )


def _lesson_of(checks: Path) -> str:
    if is_checklist(checks):
        return load_checklist(checks / CHECKLIST).since
    return checks.name


def _learners_tree(root: Path, name: str) -> Path:
    tree = root / "lessons" / name
    if not tree.is_dir():
        short = name.removeprefix("lesson_").lstrip("0")
        raise pytest.UsageError(
            f"{show_path(tree)} is missing. Get the starter back with: "
            f"workbook reset {short}"
        )
    return tree


def _reference_tree(root: Path, name: str) -> Path:
    # Composing needs the whole course; learners' runs do without that import.
    from workbook.compose_cache import composed_solution

    try:
        return composed_solution(root, name)
    except CourseError as error:
        raise pytest.UsageError(str(error)) from None
    except OSError as error:
        raise pytest.UsageError(
            f"The solution is composed in {show_path(state_folder(root))}, which "
            f"cannot be written: {error.strerror}."
        ) from None


def known_lessons(checks: Path) -> list[str]:
    """Return the names of all lessons that have checks."""
    return sorted(
        file.parent.name
        for file in checks.glob("lesson_*/lesson.toml")
        if LESSON_NAME.match(file.parent.name)
    )


def no_such_lesson(checks: Path, name: str) -> str:
    """Say that a lesson does not exist and which ones do."""
    names = known_lessons(checks)
    span = f"{names[0]} to {names[-1]}" if names else "none yet"
    example = names[0] if names else "lesson_01"
    return f"There is no {name}. Lessons: {span}.\n       Try: pytest checks/{example}"
