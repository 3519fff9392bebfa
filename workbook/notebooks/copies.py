"""Copies of the notebooks for a learner: ``.workbook/notebooks/``.

The originals stay as they are. A copy that its learner has changed is never written
over; what running it leaves behind is no change.
"""

import json
import time
from dataclasses import dataclass
from pathlib import Path

from workbook.course import CourseError, read_text
from workbook.manifest import digest
from workbook.notebooks.source import STYLE, Notebook, load_notebook
from workbook.state import read_json, state_folder, write_atomically

GIVEN = "given.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """A learner's copy: where it is, and how it differs from the original.

    ``is_mine`` says that the learner has changed it, and ``is_old`` that the original
    has changed as well, since. ``kept`` is where an earlier copy has been put.
    """

    file: Path
    is_mine: bool = False
    is_old: bool = False
    kept: Path | None = None


def learners_copy(root: Path, notebook: Notebook, *, again: bool = False) -> Copy:
    """Return the learner's copy of a notebook; write it unless it is their own by now.

    ``again`` writes it in any case, and keeps the earlier one.
    """
    folder = state_folder(root) / "notebooks"
    file, ours = folder / notebook.file.name, _cells_digest(notebook)
    given = read_json(folder / GIVEN)
    _copy_helpers(notebook.file.parent, folder)
    mine = _digest_on_disk(file)
    is_mine = mine not in {None, ours, given.get(notebook.name)}
    kept = None
    if is_mine and not again:
        return Copy(file, is_mine=True, is_old=given.get(notebook.name) != ours)
    if is_mine:
        kept = _put_aside(root, file)
    if mine != ours or again:
        # One folder deeper than the original: so are the pages that it links to.
        write_atomically(file, notebook.text.replace("](../docs/", "](../../docs/"))
        given[notebook.name] = ours
        write_atomically(folder / GIVEN, json.dumps(given, indent=1) + "\n")
    return Copy(file, kept=kept)


def _copy_helpers(source: Path, folder: Path) -> None:
    """Bring the style along, and the modules that notebooks share."""
    for file in [source / STYLE, *sorted(source.glob("*.py"))]:
        if file.is_file():
            write_atomically(folder / file.name, read_text(file))


def _cells_digest(notebook: Notebook) -> str:
    """Return a hash of what can be written into a notebook, wherever it lies."""
    parts = [[cell.kind, cell.source.rstrip()] for cell in notebook.cells]
    return digest(json.dumps(parts).replace("](../../docs/", "](../docs/"))


def _digest_on_disk(file: Path) -> str | None:
    """Return the hash of a copy; `None` when there is none."""
    if not file.is_file():
        return None
    try:
        return _cells_digest(load_notebook(file))
    except (CourseError, UnicodeDecodeError):
        return "unreadable"


def _put_aside(root: Path, file: Path) -> Path:
    """Move a copy into the folder for backups."""
    stamp = time.strftime("%Y-%m-%d_%H-%M-%S")
    place = state_folder(root) / "backup" / stamp / "notebooks" / file.name
    place.parent.mkdir(parents=True, exist_ok=True)
    return file.replace(place)
