"""Learners' files: read them, and change them with a copy kept."""

import os
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from workbook.course import Tree, read_text
from workbook.state import state_folder

CLUTTER = {
    *("__pycache__", ".git", ".hg", ".idea", ".vscode", ".venv", "venv"),
    *(".mypy_cache", ".pytest_cache", ".ruff_cache", "node_modules", ".DS_Store"),
}
BIGGEST = 1_000_000

Edits = Mapping[str, str | None]
"""New texts by path; `None` takes the file away."""


def read_own(folder: Path) -> Tree:
    """Read a learner's folder: every text file, without databases and caches."""
    tree: Tree = {}
    for file in sorted(_files(folder)):
        try:
            if file.stat().st_size <= BIGGEST:
                tree[file.relative_to(folder).as_posix()] = read_text(file)
        except (UnicodeDecodeError, FileNotFoundError):
            continue
    return tree


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in CLUTTER]
        yield from (Path(place, name) for name in names if name not in CLUTTER)


def apply_edits(root: Path, folder: Path, edits: Edits) -> Path | None:
    """Change files; return where their old versions are, or `None` if all are new.

    Nothing is changed before every old version has been copied.
    """
    old = [path for path in edits if (folder / path).exists()]
    backup = back_up(root, folder, old) if old else None
    for path, text in edits.items():
        file = folder / path
        if text is None:
            file.unlink()
            _remove_empty_folders(file.parent, folder)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    return backup


def back_up(root: Path, folder: Path, paths: list[str]) -> Path:
    """Copy files of a lesson to a new folder below ``.workbook/backup``."""
    stamp = time.strftime("%Y-%m-%d_%H-%M-%S")
    place = state_folder(root) / "backup" / stamp
    count = 1
    while place.exists():
        count += 1
        place = place.with_name(f"{stamp}_{count}")
    for path in paths:
        copy = place / folder.name / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(folder / path, copy)
    return place / folder.name


def _remove_empty_folders(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
