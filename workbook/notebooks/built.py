"""What `workbook build` writes for notebooks: their pages, and copies to download."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from workbook.course import Course, CourseError, Lesson, read_text
from workbook.notebooks.execution import Done
from workbook.notebooks.page import is_fresh, page_inputs, render_page
from workbook.notebooks.runs import Runs
from workbook.notebooks.source import (
    Notebook,
    find_notebooks,
    inputs_digest,
    notebook_of,
    shared_notebooks,
)

BUILT = "docs/_generated/notebooks"

Stale = tuple[str, Literal["new", "changed", "obsolete"]]
"""The path of a built file, and what is the matter with it."""


def find_stale(course: Course, lessons: Iterable[Lesson]) -> Iterator[Stale]:
    """Yield what is not on disk as it should be, for some lessons. Runs nothing."""
    for notebook in concerned(course, lessons):
        path = f"{BUILT}/{notebook.name}.md"
        inputs = page_inputs(inputs_digest(course, notebook))
        page = course.root / path
        if not page.is_file() or not is_fresh(read_text(page), inputs):
            yield path, "changed" if page.is_file() else "new"
        path = f"{BUILT}/{notebook.file.name}"
        copy = course.root / path
        if not copy.is_file() or read_text(copy) != notebook.text:
            yield path, "changed" if copy.is_file() else "new"
    known = {notebook.name for notebook in find_notebooks(course.root)}
    for file in sorted((course.root / BUILT).glob("*.*")):
        if file.stem not in known:
            yield f"{BUILT}/{file.name}", "obsolete"


def concerned(course: Course, lessons: Iterable[Lesson]) -> list[Notebook]:
    """Return the notebooks of some lessons, and those that belong to none."""
    own = [found for item in lessons if (found := notebook_of(course.root, item))]
    return [*own, *shared_notebooks(course)]


def built_texts(course: Course, paths: Iterable[str], done: Done) -> dict[str, str]:
    """Return the texts of built files by their paths; runs what is not known yet.

    Raises `CourseError` when a notebook fails, and `ToolsMissing`.
    """
    wanted = {Path(path): path for path in paths}
    notebooks = {item.name: item for item in find_notebooks(course.root)}
    needed = [notebooks[file.stem] for file in wanted if file.suffix == ".md"]
    runs = Runs(course).run(needed, done)
    texts: dict[str, str] = {}
    for file, path in wanted.items():
        notebook = notebooks[file.stem]
        if file.suffix != ".md":
            texts[path] = notebook.text
            continue
        run = runs[notebook.name]
        if run.failed:
            raise CourseError(notebook.path, run.failed)
        inputs = page_inputs(inputs_digest(course, notebook))
        texts[path] = render_page(notebook, run, inputs)
    return texts
