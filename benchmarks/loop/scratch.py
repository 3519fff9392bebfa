"""Two copies of the course: one as it is, one as pytest would have it by default.

The copy keeps the learner's own lessons out of it, and lets every watcher have files
that nobody else touches.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from workbook.compose_cache import write_tree
from workbook.course import Course, Lesson

PLAIN_SETTINGS = """\
# No lever of the course: plugins of other packages are loaded, pytest's own are all
# on, and it is one process. The checks need the course's plugin, loaded by name.
[tool.pytest]
addopts = ["-p", "workbook.plugin", "--import-mode=importlib", "--one-process"]
pythonpath = ["."]
"""


@dataclass(frozen=True, slots=True)
class Scratch:
    """A copy of the course that has one lesson in one state."""

    root: Path
    lesson: str

    @property
    def saved_file(self) -> Path:
        """The file that is saved again and again."""
        return self.root / "lessons" / self.lesson / "app" / "main.py"

    def save(self, number: int) -> None:
        """Save as an editor does: the same file, with another comment at its end."""
        text = self.saved_file.read_text(encoding="utf-8").partition("# save")[0]
        self.saved_file.write_text(f"{text}# save {number}\n", encoding="utf-8")


def copy_course(
    course: Course, lesson: Lesson, tree: str, folder: Path, *, plain: bool = False
) -> Scratch:
    """Write a course with a starter or a solution in the place of the learner's."""
    leftovers = shutil.ignore_patterns("__pycache__")
    shutil.copytree(course.root / "checks", folder / "checks", ignore=leftovers)
    settings = folder / "pyproject.toml"
    if plain:
        settings.write_text(PLAIN_SETTINGS, encoding="utf-8")
    else:
        shutil.copyfile(course.root / "pyproject.toml", settings)
    files = course.compose(lesson) if tree == "solution" else course.starter(lesson)
    write_tree(folder / "lessons" / lesson.name, files)
    return Scratch(folder, lesson.name)
