"""The report on mutants, ``benchmarks/mutants.md``: a row and a section a lesson.

A lesson that was not run this time keeps its row and its section.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.mutation.explained import Kind, Name, name_of
from benchmarks.mutation.run import Ran

INTRODUCTION = """\
# Mutants

`python benchmarks/mutants.py` writes this file. Each mutant is the solution of a
lesson with one small change inside an exercise: a number, a comparison, an argument, a
decorator, a field, a statement. The checks of the lesson should notice it.

- *stillborn*: no app comes of it. It proves nothing and is left out of the score.
- *equivalent*: nobody can tell it from the solution.
- *open*: one can, but the page leaves the choice to the learner, so that no check may.
- *survivors*: no check notices, and there is no excuse yet.
- *score*: the killed among the killed and the survivors. The aim is 95 %.

The reason for every equivalent and every open one stands in
[equivalent_mutants.toml](equivalent_mutants.toml).
"""
HEADINGS = ("lesson", "mutants", "stillborn", "killed", "equivalent", "open")
ROW = re.compile(r"^\| (lesson_\w+) \|.*$", re.MULTILINE)
SECTION = re.compile(r"^## (lesson_\w+)\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


@dataclass(slots=True)
class Tally:
    """What became of the mutants of one lesson."""

    lesson: str
    killed: int = 0
    stillborn: int = 0
    explained: dict[Kind, int] = field(default_factory=dict)
    survivors: list[Ran] = field(default_factory=list)
    stale: list[Name] = field(default_factory=list)

    @property
    def score(self) -> float:
        """The share of mutants noticed, among those that a check should notice."""
        wrong = self.killed + len(self.survivors)
        return self.killed / wrong if wrong else 1.0

    def row(self) -> str:
        """Return the lesson's row of the table."""
        kinds = [self.explained.get("equivalent", 0), self.explained.get("open", 0)]
        mutants = self.stillborn + self.killed + sum(kinds) + len(self.survivors)
        cells = [mutants, self.stillborn, self.killed, *kinds, len(self.survivors)]
        numbers = " | ".join(str(cell) for cell in cells)
        return f"| {self.lesson} | {numbers} | {self.score:.1%} |"

    def section(self) -> str:
        """Return the lesson's survivors, or nothing."""
        if not self.survivors:
            return ""
        lines = [
            f"- `{ran.mutant.path}`, exercise {ran.mutant.exercise}\n"
            f"  `{ran.mutant.change}`"
            for ran in self.survivors
        ]
        return "\n".join([f"## {self.lesson}", "", *lines, ""])


def tally(lesson: str, runs: Iterable[Ran], explained: Mapping[Name, Kind]) -> Tally:
    """Count. An explanation of what is killed, or is no mutant any more, is stale."""
    found = Tally(lesson)
    used: set[Name] = set()
    for ran in runs:
        name = name_of(lesson, ran.mutant)
        if ran.fate == "killed":
            found.killed += 1
        elif ran.fate == "stillborn":
            found.stillborn += 1
        elif kind := explained.get(name):
            found.explained[kind] = found.explained.get(kind, 0) + 1
            used.add(name)
        else:
            found.survivors.append(ran)
    found.stale = [
        name for name in explained if name.lesson == lesson and name not in used
    ]
    return found


def render(tallies: Iterable[Tally], before: str = "") -> str:
    """Return the report, with what an earlier one says about other lessons."""
    rows = {match[1]: match[0] for match in ROW.finditer(before)}
    sections = {match[1]: match[0] for match in SECTION.finditer(before)}
    for item in tallies:
        rows[item.lesson] = item.row()
        sections[item.lesson] = item.section()
    headings = [*HEADINGS, "survivors", "score"]
    table = [
        f"| {' | '.join(headings)} |",
        f"| --- |{' ---: |' * (len(headings) - 1)}",
        *(rows[lesson] for lesson in sorted(rows)),
    ]
    parts = [sections[lesson].strip() for lesson in sorted(sections)]
    text = [INTRODUCTION, "\n".join(table), *(part for part in parts if part)]
    return "\n".join([text[0], "\n\n".join(text[1:])]) + "\n"
