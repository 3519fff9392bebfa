"""A course of flaws: every lesson but the first has one, and one only.

All lessons are copies of the tiny course's first one. One build and one run of verify
over all of them is a good deal faster than a course for each flaw.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.tiny_app import LAYERS
from tests.tiny_course import lesson_files, settings
from workbook.build import apply_changes, find_changes
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.proofs import Proofs
from workbook.verify import PROOFS

Edit = Callable[[str], str | None]
"""Makes a new text of an old one ("" when there is no file); `None` deletes it."""

Finding = tuple[str, str, str]
"""The proof, the file, and words of the reason."""


# The course has no notebooks; tests/test_verify_notebooks.py has.
QUICK = tuple(proof for proof in PROOFS if proof not in {"style", "notebooks"})
STATIC = ("structure", "prose")
STYLED = (*STATIC, "style")


@dataclass(frozen=True)
class Plant:
    """A flaw: its name, what verify says, and the edits before and after the build.

    ``tried`` are the proofs that could say something about it; a lesson that nothing
    but the text is read of is not built.
    """

    name: str
    found: tuple[Finding, ...]
    sources: Mapping[str, Edit] = field(default_factory=dict)
    built: Mapping[str, Edit] = field(default_factory=dict)
    tried: tuple[str, ...] = QUICK


def swap(old: str, new: str) -> Edit:
    """Replace a part that is there exactly once."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        return text.replace(old, new)

    return edit


def add(more: str) -> Edit:
    """Append to the end."""
    return lambda text: text + more


def delete(_text: str) -> None:
    """Take the file away."""


def named(text: str, lesson: str) -> str:
    """Put a lesson's name and number where ``{L}`` and ``{N}`` stand."""
    number = lesson.removeprefix("lesson_")
    return text.replace("{L}", lesson).replace("{N}", number)


def sound_lesson(name: str) -> dict[str, str]:
    """Return the files of a sound lesson."""
    number = name.removeprefix("lesson_")
    return {
        path.replace("lesson_01", name).replace("01-", f"{number}-"): text.replace(
            "lesson_01", name
        )
        .replace("# 01 ·", f"# {number} ·")
        .removeprefix("\n")
        for path, text in lesson_files("lesson_01").items()
    }


def write_flawed_course(root: Path, lessons: Mapping[str, Plant]) -> Course:
    """Write and build a course in which every lesson has its flaw."""
    write_tree(root, {"pyproject.toml": settings(), "solutions/layers.toml": LAYERS})
    for lesson, plant in lessons.items():
        write_tree(root, sound_lesson(lesson))
        edit_files(root, lesson, plant.sources)
    course = Course(root)
    build = [course.find(name) for name in lessons if lessons[name].tried == QUICK]
    with Proofs(root, lessons) as proofs:
        apply_changes(root, find_changes(course, build, proofs))
    for lesson, plant in lessons.items():
        edit_files(root, lesson, plant.built)
    return Course(root)


def edit_files(root: Path, lesson: str, edits: Mapping[str, Edit]) -> None:
    """Change, add or delete files of a lesson."""
    for path, edit in edits.items():
        file = root / named(path, lesson)
        text = edit(file.read_text(encoding="utf-8") if file.exists() else "")
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8", newline="\n")
