"""Three-way merge of texts, as git does it."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbook.programs import run_program

CONFLICT = "<<<<<<< "
MOST_CONFLICTS = 127
"""`git merge-file` answers with the number of conflicts, or with more on an error."""


class MergeFailed(Exception):
    """git could not merge at all; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text. Conflicts are left marked in it, the diff3 way."""

    text: str
    conflicts: int = 0


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
    with tempfile.TemporaryDirectory() as folder:
        texts = {"ours": ours, "base": base, "theirs": theirs}
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
        labels = [word for name in names for word in ("-L", name)]
        command = ["git", "merge-file", "-p", "--diff3", *labels, *texts]
        done = run_program(command, Path(folder))
    if not 0 <= done.status <= MOST_CONFLICTS:
        raise MergeFailed(done.err)
    return Merged(done.out, done.status)


def conflict_lines(text: str) -> Sequence[int]:
    """Return the 1-based lines on which a conflict begins."""
    lines = enumerate(text.split("\n"), start=1)
    return [number for number, line in lines if line.startswith(CONFLICT)]
