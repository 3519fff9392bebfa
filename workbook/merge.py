"""Three-way merge of texts, as git does it, with fewer conflicts.

git calls it a conflict when one side changes a line and the other adds a function
right behind it. Here that is none: the change is taken, and the addition follows.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbook.programs import run_program

CONFLICT = "<<<<<<< "
LONG = 43
"""Length of the marks that git is asked for: no text has lines like those."""
MOST_CONFLICTS = 127
"""`git merge-file` answers with the number of conflicts, or with more on an error."""

Lines = list[str]


class MergeFailed(Exception):
    """git could not merge at all; the text says why."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text. Conflicts are left marked in it, the diff3 way."""

    text: str
    conflicts: int = 0


@dataclass(slots=True)
class Hunk:
    """Lines that all agree on (``ours`` alone), or three versions of a conflict."""

    is_conflict: bool
    ours: Lines = field(default_factory=list)
    base: Lines = field(default_factory=list)
    theirs: Lines = field(default_factory=list)


def merge(
    base: str,
    ours: str,
    theirs: str,
    names: tuple[str, str, str] = ("ours", "base", "theirs"),
) -> Merged:
    """Bring the changes from base to ours and from base to theirs together.

    ``names`` are for the marks of conflicts, in the order in which they appear.
    Raises `ProgramMissing` when git is needed and not there.
    """
    if theirs in {base, ours}:
        return Merged(ours)
    if base == ours:
        return Merged(theirs)
    hunks = [settled(hunk) for hunk in read_hunks(merge_file(base, ours, theirs))]
    lines = [line for hunk in hunks for line in shown(hunk, names)]
    return Merged("".join(lines), sum(hunk.is_conflict for hunk in hunks))


def merge_file(base: str, ours: str, theirs: str) -> str:
    """Return what `git merge-file` makes of three texts."""
    with tempfile.TemporaryDirectory() as folder:
        texts = {"ours": ours, "base": base, "theirs": theirs}
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
        options = ["-p", "--diff3", f"--marker-size={LONG}"]
        done = run_program(["git", "merge-file", *options, *texts], Path(folder))
    if not 0 <= done.status <= MOST_CONFLICTS:
        raise MergeFailed(f"git could not merge: {done.err}")
    return done.out


def read_hunks(text: str) -> Iterator[Hunk]:
    """Yield what git has put together, conflicts apart."""
    hunk = Hunk(is_conflict=False)
    side = hunk.ours
    for line in text.splitlines(keepends=True):
        match line[:LONG]:
            case mark if mark == "<" * LONG:
                yield hunk
                hunk = Hunk(is_conflict=True)
                side = hunk.ours
            case mark if mark == "|" * LONG:
                side = hunk.base
            case mark if mark == "=" * LONG:
                side = hunk.theirs
            case mark if mark == ">" * LONG:
                yield hunk
                hunk = Hunk(is_conflict=False)
                side = hunk.ours
            case _:
                side.append(line)
    yield hunk


def settled(hunk: Hunk) -> Hunk:
    """Resolve a conflict in which one side only adds a block of its own.

    It may have added the block to the old lines, or to the changed ones: then it has
    the change already, from a merge before this one.
    """
    for changed, extended in ((hunk.ours, hunk.theirs), (hunk.theirs, hunk.ours)):
        for core in (hunk.base, changed):
            behind, before = extended[len(core) :], extended[: -len(core)]
            if core and extended[: len(core)] == core and is_blank(behind[:1]):
                return Hunk(is_conflict=False, ours=[*changed, *behind])
            if core and extended[-len(core) :] == core and is_blank(before[-1:]):
                return Hunk(is_conflict=False, ours=[*before, *changed])
    return hunk


def is_blank(lines: Lines) -> bool:
    """True for an empty line: it sets a block of code apart from its neighbour."""
    return bool(lines) and not lines[0].strip()


def shown(hunk: Hunk, names: tuple[str, str, str]) -> Lines:
    """Return the lines of a hunk, a conflict with its marks."""
    if not hunk.is_conflict:
        return hunk.ours
    ours, base, theirs = names
    return [
        *(f"{CONFLICT}{ours}\n", *hunk.ours),
        *(f"||||||| {base}\n", *hunk.base),
        *("=======\n", *hunk.theirs),
        f">>>>>>> {theirs}\n",
    ]


def conflict_lines(text: str) -> Sequence[int]:
    """Return the 1-based lines on which a conflict begins."""
    lines = enumerate(text.split("\n"), start=1)
    return [number for number, line in lines if line.startswith(CONFLICT)]
