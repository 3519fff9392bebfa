"""Composed trees on disk, for runs that need files: ``.workbook/trees/``."""

import hashlib
import json
import shutil
from pathlib import Path

from workbook.course import Course, CourseError, Tree
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
    """Write a tree below the cache and return its folder; reuse it when unchanged."""
    folder = state_folder(root) / "trees" / label
    digest = tree_digest(tree)
    mark = folder / MARK
    if mark.is_file() and mark.read_text(encoding="utf-8") == digest:
        return folder
    if folder.exists():
        shutil.rmtree(folder)
    write_tree(folder, tree)
    write_atomically(mark, digest)
    return folder


def write_tree(folder: Path, tree: Tree) -> None:
    """Write the files of a tree below a folder."""
    for path, text in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def tree_digest(tree: Tree) -> str:
    """Return a hash of the paths and texts of a tree."""
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()
