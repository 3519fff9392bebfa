"""Known mistakes: other bodies for the regions of an exercise.

``checks/lesson_NN/mistakes/K_name.py`` reads::

    \"\"\"It looks as though the lookup assumes that the todo exists.\"\"\"
    # caught by: test_2_read.py::test_a_missing_todo_answers_404
    # says: a client must be able to tell
    # in app/services/todos.py
    return self.todos[todo_id]

A section ``# in PATH #2`` replaces the second region of exercise K in that file,
``# top of PATH`` adds lines behind the imports, ``# end of PATH`` at the end; a file
that is not there yet begins with them. Regions that are not named keep the
solution.
"""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbook.course import Checklist, CourseError, Lesson, Tree, read_text
from workbook.regions import Region, find_regions, rewrite

NAME = re.compile(r"^(\d+)_\w+$")
HEADER = re.compile(r"^# (caught by|says): (.+)$")
SECTION = re.compile(r"^# (in|top of|end of) (\S+?)(?: #(\d+))?$")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One known wrong answer. ``bodies`` maps (path, ordinal) to the replacement."""

    name: str
    file: Path
    exercise: int
    diagnosis: str
    caught_by: str
    says: str
    bodies: Mapping[tuple[str, int], str]
    tops: Mapping[str, str]
    ends: Mapping[str, str] = field(default_factory=dict)

    def apply(self, solution: Tree) -> Tree:
        """Return the solution with this mistake in it."""
        tree = dict(solution)
        for path in {path for path, _ in self.bodies}:
            tree[path] = self._replace_regions(path, self._text(tree, path))
        for path, code in self.tops.items():
            tree[path] = insert_behind_imports(self._text(tree, path), code)
        for path, code in self.ends.items():
            tree[path] = tree.get(path, "") + code.rstrip("\n") + "\n"
        return tree

    def _text(self, tree: Tree, path: str) -> str:
        if path not in tree:
            raise CourseError(self.file, f"the lesson has no file {path}")
        return tree[path]

    def _replace_regions(self, path: str, text: str) -> str:
        left = {ordinal for where, ordinal in self.bodies if where == path}

        def choose(region: Region, ordinal: int) -> str | None:
            if region.exercise != self.exercise:
                return None
            left.discard(ordinal)
            return self.bodies.get((path, ordinal))

        replaced = rewrite(text, choose)
        if left:
            raise CourseError(
                self.file,
                f"{path} has no region #{min(left)} of exercise {self.exercise}",
            )
        return replaced


def load_mistakes(root: Path, lesson: Lesson | Checklist) -> list[Mistake]:
    """Read the known mistakes of a lesson or checklist, in the order of its numbers."""
    folder = root / "checks" / lesson.name / "mistakes"
    files = sorted(file for file in folder.glob("*.py") if file.name != "__init__.py")
    return sorted((parse_mistake(file) for file in files), key=lambda m: m.exercise)


def parse_mistake(file: Path) -> Mistake:
    """Read one mistake; raise `CourseError` with what is missing in it."""
    name = NAME.match(file.stem)
    if name is None:
        raise CourseError(file, "is not called K_name.py, K being an exercise")
    diagnosis, rest = _split_docstring(file, read_text(file))
    headers, sections = _split_sections(rest)
    for key in ("caught by", "says"):
        if key not in headers:
            raise CourseError(file, f"lacks a line '# {key}: …'")
    if not sections:
        raise CourseError(file, "has no section '# in PATH'")
    return Mistake(
        name=file.stem,
        file=file,
        exercise=int(name[1]),
        diagnosis=" ".join(diagnosis.split()),
        caught_by=headers["caught by"],
        says=headers["says"],
        bodies={(s.path, s.ordinal): s.body for s in sections if s.kind == "in"},
        tops={s.path: s.body for s in sections if s.kind == "top of"},
        ends={s.path: s.body for s in sections if s.kind == "end of"},
    )


def insert_behind_imports(text: str, code: str) -> str:
    """Put module-level lines behind the last import at the top of a module."""
    last = 0
    for node in ast.parse(text).body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(
            node.value, ast.Constant
        )
        if not isinstance(node, ast.Import | ast.ImportFrom) and not is_docstring:
            break
        last = node.end_lineno or last
    lines = text.split("\n")
    return "\n".join([*lines[:last], code.strip("\n"), *lines[last:]])


def exercises_touched(tree: Tree) -> set[int]:
    """Return the numbers of all exercises that have a region in the tree."""
    return {region.exercise for text in tree.values() for region in find_regions(text)}


def _split_docstring(file: Path, text: str) -> tuple[str, list[str]]:
    match = re.match(r'\s*"""(.+?)"""[ \t]*\n', text, re.DOTALL)
    if match is None:
        raise CourseError(file, "does not begin with a docstring, the diagnosis")
    return match[1].strip(), text[match.end() :].split("\n")


@dataclass(slots=True)
class _Section:
    kind: str
    path: str
    ordinal: int
    lines: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        return "\n".join(self.lines)


def _split_sections(lines: list[str]) -> tuple[dict[str, str], list[_Section]]:
    headers: dict[str, str] = {}
    sections: list[_Section] = []
    for line in lines:
        if match := SECTION.match(line):
            sections.append(_Section(match[1], match[2], int(match[3] or 1)))
        elif sections:
            sections[-1].lines.append(line)
        elif header := HEADER.match(line):
            headers[header[1]] = header[2].strip()
    return headers, sections
