"""Survivors that are no flaw, with the reason: ``benchmarks/equivalent_mutants.toml``.

A mutant is known by what it changes, so an entry outlives edits elsewhere in the file::

    [[mutants]]
    lesson = "lesson_05"
    file = "app/schemas/todo.py"
    exercise = 1
    kind = "equivalent"
    why = "Pydantic ignores the annotation of a class variable."
    changes = ["TodoRead: id: int → id: float"]

``equivalent``: nobody can tell it from the solution. ``open``: one can, but the page
leaves the choice to the learner, so no fair check may tell.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from benchmarks.mutation.find import Mutant
from workbook.course import CourseError, read_text

Kind = Literal["equivalent", "open"]
KEYS = {"lesson", "file", "exercise", "kind", "why", "changes"}


@dataclass(frozen=True, slots=True)
class Name:
    """What a mutant is known by."""

    lesson: str
    path: str
    exercise: int
    change: str


def name_of(lesson: str, mutant: Mutant) -> Name:
    """Return what a mutant is known by."""
    return Name(lesson, mutant.path, mutant.exercise, mutant.change)


def load_explained(file: Path) -> dict[Name, Kind]:
    """Read the list; raise `CourseError` where an entry is incomplete."""
    try:
        entries = tomllib.loads(read_text(file)).get("mutants", [])
    except tomllib.TOMLDecodeError as error:
        raise CourseError(file, f"is not valid TOML: {error}") from None
    return {name: kind for entry in entries for name, kind in _read(file, entry)}


def _read(file: Path, entry: Mapping[str, Any]) -> Iterator[tuple[Name, Kind]]:
    changes = entry.get("changes", ["?"])
    if set(entry) != KEYS:
        wrong = ", ".join(sorted(KEYS ^ set(entry)))
        raise CourseError(file, f"the entry of {changes[0]!r} lacks or invents {wrong}")
    if not isinstance(changes, list):
        raise CourseError(file, f"the changes {changes!r} are no list")
    if entry["kind"] not in get_args(Kind) or not entry["why"].strip():
        raise CourseError(file, f"the entry of {changes[0]!r} has no kind or no reason")
    for change in changes:
        name = Name(entry["lesson"], entry["file"], entry["exercise"], change)
        yield name, entry["kind"]
