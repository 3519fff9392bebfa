"""Exercise regions: the marked lines of a solution that a learner writes.

A region is everything between two comment lines::

    # exercise 2: Look the todo up; a missing one is a TodoNotFound.
    ...
    # end exercise 2

Markdown files use ``<!-- exercise 2: ... -->``. From these marks come the starter,
the reveal of one exercise, the known mistakes and the ablation proof. Everything
here is a pure function on text.
"""

import ast
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

MANY = 4096
"""Texts to remember: every proof of a course looks at the same files again."""
OPENING = re.compile(
    r"^(?P<indent>[ \t]*)(?:#|<!--) exercise (?P<number>\d+): (?P<title>.*?)(?: -->)?$"
)
CLOSING = re.compile(r"^[ \t]*(?:#|<!--) end exercise (?P<number>\d+)(?: -->)?$")


class RegionError(ValueError):
    """Marks that do not pair up. ``line`` is 1-based."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of one exercise in one file.

    ``start`` and ``end`` are the 0-based indices of the two marker lines;
    ``body`` holds the lines between them.
    """

    exercise: int
    title: str
    indent: str
    start: int
    end: int
    body: tuple[str, ...]

    @property
    def code(self) -> str:
        """The body without its common indentation and outer blank lines."""
        return textwrap.dedent("\n".join(self.body)).strip("\n")


def find_regions(text: str) -> list[Region]:
    """Return the regions of a file in order; raise `RegionError` for stray marks."""
    return list(_regions_of(text))


@lru_cache(MANY)
def _regions_of(text: str) -> tuple[Region, ...]:
    lines = text.split("\n")
    regions: list[Region] = []
    opened: tuple[int, re.Match[str]] | None = None
    for index, line in enumerate(lines):
        if start := OPENING.match(line):
            if opened is not None:
                raise RegionError(index + 1, "an exercise begins inside another one")
            opened = (index, start)
        elif end := CLOSING.match(line):
            regions.append(_close(lines, opened, index, end["number"]))
            opened = None
    if opened is not None:
        raise RegionError(opened[0] + 1, f"exercise {opened[1]['number']} never ends")
    return tuple(regions)


def _close(
    lines: list[str], opened: tuple[int, re.Match[str]] | None, end: int, number: str
) -> Region:
    if opened is None:
        raise RegionError(end + 1, "an exercise ends that never began")
    start, mark = opened
    if mark["number"] != number:
        raise RegionError(end + 1, f"exercise {mark['number']} is closed as {number}")
    return Region(
        exercise=int(number),
        title=mark["title"].strip(),
        indent=mark["indent"],
        start=start,
        end=end,
        body=tuple(lines[start + 1 : end]),
    )


def number_within_file(regions: Iterable[Region]) -> Iterator[tuple[Region, int]]:
    """Yield each region with its ordinal (1, 2, …) among those of its exercise."""
    seen: dict[int, int] = {}
    for region in regions:
        seen[region.exercise] = seen.get(region.exercise, 0) + 1
        yield region, seen[region.exercise]


@lru_cache(MANY)
def strip_markers(text: str) -> str:
    """Remove all marker lines and keep what stands between them.

    Blank lines on both sides of a mark become as many as there were on the side
    that had more, so that a formatted file stays formatted.
    """
    kept: list[str] = []
    spare = 0  # blank lines that stand already, before a mark that was removed
    for line in text.split("\n"):
        if OPENING.match(line) or CLOSING.match(line):
            spare = _blank_lines_at_the_end(kept)
        elif spare and not line.strip():
            spare -= 1
        else:
            spare = 0
            kept.append(line)
    return "\n".join(kept).rstrip("\n") + "\n" * text.endswith("\n")


def _blank_lines_at_the_end(lines: list[str]) -> int:
    count = 0
    while count < len(lines) and not lines[-1 - count].strip():
        count += 1
    return count


def rewrite(text: str, choose: Callable[[Region, int], str | None]) -> str:
    """Replace region bodies; the marker lines stay.

    ``choose(region, ordinal)`` returns the new body as dedented text, or `None`
    to leave that region as it is. An empty string empties the region.
    """
    lines = text.split("\n")
    for region, ordinal in reversed(list(number_within_file(find_regions(text)))):
        code = choose(region, ordinal)
        if code is not None:
            lines[region.start + 1 : region.end] = indented(code, region.indent)
    return "\n".join(lines)


def indented(code: str, indent: str) -> list[str]:
    """Return the lines of dedented ``code`` behind ``indent``."""
    stripped = textwrap.dedent(code).strip("\n")
    if not stripped:
        return []
    return [indent + line if line.strip() else "" for line in stripped.split("\n")]


def default_stub(text: str, region: Region, *, is_python: bool) -> str:
    """Say what takes the place of a solved region in the starter.

    Inside a Python function that is ``raise NotImplementedError("exercise N")``;
    anywhere else nothing, since a missing route or class speaks for itself.
    """
    if is_python and _is_inside_function(text, region):
        return f'raise NotImplementedError("exercise {region.exercise}")'
    return ""


def stub_for(
    text: str, region: Region, ordinal: int, path: str, stubs: Mapping[str, str]
) -> str:
    """Return the stub that ``lesson.toml`` gives for a region, or the default one."""
    given = stubs.get(f"{path}#{ordinal}", stubs.get(path))
    if given is not None:
        return given
    return default_stub(text, region, is_python=path.endswith(".py"))


@lru_cache(MANY)
def _is_inside_function(text: str, region: Region) -> bool:
    """Say whether the first statement of a region belongs to a function."""

    def search(node: ast.AST, inside: bool) -> bool | None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt) and _begins_in(child, region):
                return inside
            found = search(child, _opens_function(child, inside))
            if found is not None:
                return found
        return None

    return bool(search(ast.parse(text), False))


def _begins_in(statement: ast.stmt, region: Region) -> bool:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    first = min([statement.lineno, *(item.lineno for item in decorators)])
    return region.start + 1 < first <= region.end


def _opens_function(node: ast.AST, inside: bool) -> bool:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return True
    return inside and not isinstance(node, ast.ClassDef)
