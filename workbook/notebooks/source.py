"""Notebooks as data: which there are, their cells, and what they depend on."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from workbook.compose_cache import tree_digest
from workbook.course import Course, CourseError, Lesson, read_text

FOLDER = "notebooks"
STYLE = "workbook.mplstyle"
USED = re.compile(r"\buse_lesson\([\"']?(\d{1,2}[a-z]?)\b")
NUMBERED = re.compile(r"^\d{2}[a-z]?-")
MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)

Kind = Literal["markdown", "code"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, without what running it has left."""

    id: str
    kind: Kind
    source: str
    used: bool = False
    """True when it holds outputs or an execution count."""

    @property
    def python(self) -> str:
        """The code without the lines that only IPython understands."""
        return MAGIC.sub(r"\1pass", self.source)


@dataclass(frozen=True, slots=True)
class Notebook:
    """One file of ``notebooks/``; ``name`` is that of the file without its end."""

    name: str
    file: Path
    text: str
    cells: tuple[Cell, ...]
    facts: dict[str, Any] = field(default_factory=dict)
    """What the file says besides its cells: format and metadata."""

    @property
    def path(self) -> str:
        """The path in the repository, as people write it."""
        return f"{FOLDER}/{self.file.name}"

    @property
    def title(self) -> str:
        """The first heading; an empty string when it does not begin with one."""
        first = self.cells[0].source if self.cells else ""
        return first.removeprefix("# ").split("\n")[0] if first[:2] == "# " else ""

    @property
    def is_numbered(self) -> bool:
        """True when the name says that it belongs to a lesson."""
        return bool(NUMBERED.match(self.name))

    @property
    def short(self) -> str:
        """What people type: the number of its lesson, or its name."""
        if not self.is_numbered:
            return self.name
        return self.name.partition("-")[0].lstrip("0")


def name_for(lesson: Lesson) -> str:
    """Return the name of a lesson's notebook, which is that of its page."""
    return f"{lesson.label}-{lesson.slug}"


def find_notebooks(root: Path) -> list[Notebook]:
    """Return every notebook of the course, sorted by name."""
    return [load_notebook(file) for file in sorted((root / FOLDER).glob("*.ipynb"))]


def notebook_of(root: Path, lesson: Lesson) -> Notebook | None:
    """Return the notebook of a lesson, or `None` when it has none."""
    file = root / FOLDER / f"{name_for(lesson)}.ipynb"
    return load_notebook(file) if file.is_file() else None


def shared_notebooks(course: Course) -> list[Notebook]:
    """Return the notebooks that belong to no lesson, such as ``versions``."""
    own = {name_for(lesson) for lesson in course.lessons}
    return [item for item in find_notebooks(course.root) if item.name not in own]


def load_notebook(file: Path) -> Notebook:
    """Read one notebook; raise `CourseError` when it is none."""
    text = read_text(file)
    where = f"{FOLDER}/{file.name}"
    try:
        data = json.loads(text)
        cells = tuple(_cells(data.pop("cells")))
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise CourseError(where, f"is not a notebook: {error!r}") from None
    return Notebook(file.stem, file, text, cells, data)


def _cells(found: list[dict[str, Any]]) -> Iterator[Cell]:
    for item in found:
        kind: Kind = "code" if item["cell_type"] == "code" else "markdown"
        used = bool(item.get("outputs")) or item.get("execution_count") is not None
        yield Cell(str(item.get("id", "")), kind, joined(item["source"]), used)


def joined(text: str | list[str]) -> str:
    """Return a text that a notebook may keep as a list of lines."""
    return text if isinstance(text, str) else "".join(text)


def lessons_used(course: Course, notebook: Notebook) -> list[Lesson]:
    """Return its own lesson and those whose apps it runs, in order."""
    code = "\n".join(cell.source for cell in notebook.cells if cell.kind == "code")
    numbers = set(USED.findall(code))
    wanted = {course.find(number).name for number in numbers}
    return [
        lesson
        for lesson in course.lessons
        if lesson.name in wanted or name_for(lesson) == notebook.name
    ]


def inputs_digest(course: Course, notebook: Notebook) -> str:
    """Return a hash of everything in the repository that a notebook depends on."""
    folder, package = notebook.file.parent, Path(__file__).parents[1]
    helpers = [folder / STYLE, *sorted(folder.glob("*.py")), package / "notebook.py"]
    if "from checks" in notebook.text:
        helpers += sorted((course.root / "checks" / "probes").rglob("*.py"))
    parts = [notebook.name, notebook.text]
    parts += [f"{file.name}\n{read_text(file)}" for file in helpers if file.is_file()]
    parts += [
        tree_digest(course.compose(lesson)) for lesson in lessons_used(course, notebook)
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
