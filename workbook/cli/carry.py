"""``workbook carry``: bring my own code along into the next lesson."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, facts, heading, say, style, wrapped
from workbook.cli.trees import apply_edits, read_own
from workbook.course import Lesson, Tree
from workbook.manifest import region_digest
from workbook.merge import conflict_lines, merge
from workbook.regions import (
    Region,
    RegionError,
    find_regions,
    number_within_file,
    rewrite,
    strip_markers,
)

Kind = Literal["merged", "new", "conflict", "gone"]
SAYS: dict[Kind, str] = {
    "merged": "merged",
    "new": "yours alone, copied",
    "conflict": "conflict",
    "gone": "this lesson does without it; yours stays where it is",
}

MARKS: dict[Kind, str] = {
    "merged": "passed",
    "new": "passed",
    "conflict": "failed",
    "gone": "not started",
}


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to one file; ``text`` is what it will say."""

    path: str
    kind: Kind
    text: str = ""
    conflicts: int = 0


def carry(given: str | None, *, dry_run: bool) -> int:
    """Merge what I wrote in the lesson before into a lesson."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    before = desk.course.preceding(lesson)
    if before is None:
        raise Refused(
            f"Lesson {lesson.short} is the first: there is nothing to bring along.",
            f"workbook check {lesson.short}",
        )
    steps, filled = plan(desk, before, lesson)
    say(heading(f"your lesson {before.label} into lesson {lesson.label}"))
    if not any(step.kind != "gone" for step in steps):
        say(wrapped("Nothing of yours is missing there.", indent=2))
        return 0
    for step in steps:
        say(describe(step))
    if filled:
        numbers = ", ".join(f"{before.short}.{number}" for number in sorted(filled))
        say(wrapped(f"Not written yet, so the reference is kept: {numbers}"))
    if dry_run:
        say("\n  Nothing was changed: this was a dry run.")
        return 0
    edits = {step.path: step.text for step in steps if step.kind != "gone"}
    backup = apply_edits(desk.root, desk.folder(lesson), edits)
    kept = backup.relative_to(desk.root).as_posix() if backup else ""
    conflicts = sum(step.conflicts for step in steps)
    say("\n" + facts([("kept", kept), *what_now(lesson, conflicts)]))
    return 1 if conflicts else 0


def plan(desk: Desk, before: Lesson, lesson: Lesson) -> tuple[list[Step], set[int]]:
    """Return what has to happen, and the exercises that I have not written."""
    by_hand = f"Copy what you need from lessons/{before.name}"
    reference = desk.reference(before, by_hand)
    mine = read_own(desk.existing_folder(before))
    theirs = read_own(desk.existing_folder(lesson))
    must_be_resolved(before, mine)
    must_be_resolved(lesson, theirs)
    open_ones = {
        exercise.number
        for exercise in before.exercises
        if desk.exercise_state(before, exercise.number) != "passed"
    }
    mine, filled = complete(mine, desk.course.starter(before), reference, open_ones)
    names = (f"yours, lesson {before.label}", "reference", f"lesson {lesson.label}")
    steps = find_steps(stripped(reference), stripped(mine), theirs, names)
    return list(steps), filled


def complete(
    mine: Tree, starter: Tree, reference: Tree, numbers: set[int]
) -> tuple[Tree, set[int]]:
    """Fill the gaps that I left open, so that no stub replaces a solution.

    Returns the tree and the exercises that were open, of those in ``numbers``.
    """
    gaps: set[int] = set()

    def complete_file(path: str, text: str) -> str:
        if path not in starter or path not in reference:
            return text
        stubs = {key: region.body for key, region in keyed(starter[path])}
        solved = {key: region.code for key, region in keyed(reference[path])}

        def choose(region: Region, ordinal: int) -> str | None:
            key = (region.exercise, ordinal)
            untouched = region_digest(region.body) == region_digest(stubs.get(key, ()))
            if not untouched or key not in solved or key[0] not in numbers:
                return None
            gaps.add(region.exercise)
            return solved[key]

        try:
            return rewrite(text, choose)
        except RegionError:
            return text

    return {path: complete_file(path, text) for path, text in mine.items()}, gaps


def keyed(text: str) -> Iterator[tuple[tuple[int, int], Region]]:
    """Yield the regions of a file by exercise and ordinal."""
    for region, ordinal in number_within_file(find_regions(text)):
        yield (region.exercise, ordinal), region


def stripped(tree: Tree) -> Tree:
    """Return a tree without marks."""
    return {path: strip_markers(text) for path, text in tree.items()}


def find_steps(
    reference: Tree, mine: Tree, theirs: Tree, names: tuple[str, str, str]
) -> Iterator[Step]:
    """Compare three trees; yield the files in which something of mine is to arrive."""
    for path, text in mine.items():
        base = reference.get(path, "")
        if text in {theirs.get(path), reference.get(path)}:
            continue
        if path in theirs:
            merged = merge(base, text, theirs[path], names)
            if merged.text != theirs[path]:
                kind: Kind = "conflict" if merged.conflicts else "merged"
                yield Step(path, kind, merged.text, merged.conflicts)
        else:
            yield Step(path, "gone" if path in reference else "new", text)


def must_be_resolved(lesson: Lesson, tree: Tree) -> None:
    """Refuse to merge into files that still have the marks of a conflict."""
    for path, text in tree.items():
        if lines := conflict_lines(text):
            raise Refused(
                f"lessons/{lesson.name}/{path}:{lines[0]} has the marks of a conflict.",
                "Choose between the versions there, delete the marks, and try again.",
            )


def describe(step: Step) -> str:
    """Return the line about one file."""
    mark = style().mark(MARKS[step.kind])
    what = SAYS[step.kind]
    if step.conflicts:
        where = ", ".join(str(line) for line in conflict_lines(step.text))
        what = f"{amount(step.conflicts, 'conflict')}, line {where}"
    return f"  {mark} {step.path}: {what}"


def what_now(lesson: Lesson, conflicts: int) -> list[tuple[str, str]]:
    """Return the next steps."""
    look = "Open the marked lines (<<<<<<<), keep what is right, delete the marks"
    back = f"workbook reset {lesson.short}   (the lesson without your code)"
    return [
        ("resolve", look if conflicts else ""),
        ("or", back if conflicts else ""),
        ("then" if conflicts else "next", f"workbook check {lesson.short}"),
    ]
