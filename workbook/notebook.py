"""Which app a notebook runs: the learner's own when it passes, else the reference.

    from workbook.notebook import use_lesson

    main = use_lesson(5)
    app = main.create_app()

Afterwards ``from app.… import …`` means that lesson, too. Where ``WORKBOOK_TARGET`` is
``solutions``, it is always the reference: so are the pages of the site made.
"""

import os
from pathlib import Path
from types import ModuleType

from workbook.compose_cache import composed_solution
from workbook.course import Course, Lesson
from workbook.imports import LessonImports
from workbook.state import load_verdict, state_folder

_in_use: list[LessonImports] = []


def use_lesson(number: int | str, root: Path | None = None) -> ModuleType:
    """Let ``app`` mean lesson ``number``, say whose app that is, return ``app.main``.

    A lesson between two others has a letter: ``use_lesson("4a")``.
    Raises `CourseError` when the learner's app does not pass and this copy of the
    course came without solutions.
    """
    root = root or find_course(Path.cwd())
    lesson = Course(root).find(str(number))
    reason = why_not_mine(root, lesson)
    if os.environ.get("WORKBOOK_TARGET") == "solutions":
        tree = composed_solution(root, lesson.name)
        print(f"Lesson {number}: the reference solution.")
    elif reason:
        tree = composed_solution(root, lesson.name)
        print(f"Lesson {number}: the reference solution, because {reason}.")
    else:
        tree = root / "lessons" / lesson.name
        print(f"Lesson {number}: your own app. All its checks pass.")
    while _in_use:
        _in_use.pop().deactivate()
    _in_use.append(LessonImports(tree))
    _in_use[0].activate()
    return _in_use[0].load("app.main")


def find_course(here: Path) -> Path:
    """Return the nearest folder, upwards, that holds the checks."""
    for folder in (here, *here.parents):
        if (folder / "checks").is_dir() and (folder / "lessons").is_dir():
            return folder
    raise FileNotFoundError(
        f"{here} is not inside the course. Start the notebook with: workbook notebook"
    )


def why_not_mine(root: Path, lesson: Lesson) -> str:
    """Say what is missing before the learner's own app is worth plotting."""
    verdict = load_verdict(root, lesson.name)
    if verdict is None:
        return "yours has not been checked yet"
    if not verdict.passed:
        return "not all checks of yours pass"
    checked = state_folder(root) / "verdicts" / f"{lesson.name}.json"
    sources = (root / "lessons" / lesson.name / "app").rglob("*.py")
    if any(file.stat().st_mtime > checked.stat().st_mtime for file in sources):
        return "yours has changed since it was checked"
    return ""
