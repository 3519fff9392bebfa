"""Composed trees on disk, for runs that need files: ``.workbook/trees/``."""

import hashlib
import json
import shutil
from pathlib import Path

from workbook.course import Course, CourseError, Tree
from workbook.locks import locked
from workbook.state import state_folder, write_atomically

MARK = ".tree-digest"


def composed_solution(root: Path, name: str) -> Path:
    """Return a folder with the whole reference solution of a lesson."""
    course = Course(root)
    if not course.has_solutions:
        raise CourseError(
            "solutions/", "this copy of the course came without solutions"
        )
    return materialize(root, f"solutions/{name}", course.compose(course.find(name)))


def materialize(root: Path, label: str, tree: Tree) -> Path:
    """Write a tree below the cache and return its folder; reuse it when unchanged.

    Others may do the same at the same time: the folder is whole whenever it is there.
    Raises `OSError` when nothing can be written.
    """
    trees = state_folder(root) / "trees"
    folder, digest = trees / label, tree_digest(tree)
    if not holds(folder, digest):
        with locked(trees / ".lock"):
            if not holds(folder, digest):
                replace_tree(folder, tree, digest)
    return folder


def holds(folder: Path, digest: str) -> bool:
    """Say whether a folder of the cache has this very tree."""
    try:
        return (folder / MARK).read_text(encoding="utf-8") == digest
    except OSError:
        return False


def replace_tree(folder: Path, tree: Tree, digest: str) -> None:
    """Write a tree beside its place, and change it for what has been there."""
    fresh = folder.with_name(f".{folder.name}.new")
    stale = folder.with_name(f".{folder.name}.old")
    for left_over in (fresh, stale):  # by a run that was killed
        shutil.rmtree(left_over, ignore_errors=True)
    write_tree(fresh, tree)
    write_atomically(fresh / MARK, digest)
    if folder.exists():
        folder.rename(stale)
    fresh.rename(folder)
    shutil.rmtree(stale, ignore_errors=True)


def write_tree(folder: Path, tree: Tree) -> None:
    """Write the files of a tree below a folder."""
    for path, text in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def tree_digest(tree: Tree) -> str:
    """Return a hash of the paths and texts of a tree."""
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()
