"""A notebook for the tiny course. It draws without matplotlib, which takes a second."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbook.course import Course
from workbook.notebooks.execution import Run
from workbook.notebooks.source import Notebook, load_notebook

SVG = (
    '<?xml version="1.0" encoding="utf-8"?>\n<svg width="72pt" height="36pt" '
    'viewBox="0 0 72 36" xmlns="http://www.w3.org/2000/svg">\n<rect id="r"/>\n</svg>\n'
)

DRAW = f"""
from IPython.display import display

display({{"image/svg+xml": {SVG!r}}}, raw=True)
"""

CELLS: Mapping[str, str] = {
    "title": "# Words, heard\n\nSee [the lesson](../docs/lessons/01-first-steps.md).",
    "predict": "my_guess = 0",
    "run": "from workbook.notebook import use_lesson\n\nmain = use_lesson(1)",
    "see": DRAW.strip(),
    "words": "In words: a `box`,\nand [nothing](../docs/lessons/01-first-steps.md).",
    "headline": 'words = 2\nprint(words, "words")\nassert words == 2, "Count again."',
    "now-you": "print(my_guess)",
}
MARKDOWN = {"title", "words"}

PAGE = """\
# Words, heard

[The file](../_generated/notebooks/01-first-steps.ipynb)

--8<-- "notebooks/01-first-steps.md"
"""


def cell(id_: str, source: str) -> dict[str, Any]:
    """Return a cell as a notebook keeps it; a text that begins with `# ` is prose."""
    common = {"id": id_, "metadata": {}, "source": source.splitlines(keepends=True)}
    if id_ in MARKDOWN:
        return {"cell_type": "markdown", **common}
    return {"cell_type": "code", "execution_count": None, "outputs": [], **common}


def write_notebook(
    root: Path,
    name: str = "01-first-steps",
    *,
    without: Iterable[str] = (),
    **cells: str,
) -> Notebook:
    """Write a notebook and return it. Cells by id, with ``_`` for ``-``."""
    own = {id_.replace("_", "-"): source for id_, source in cells.items()}
    chosen = {**CELLS, **own}
    data = {
        "cells": [
            cell(id_, text) for id_, text in chosen.items() if id_ not in without
        ],
        "metadata": {"kernelspec": {"display_name": "Python 3", "name": "python3"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    file = root / "notebooks" / f"{name}.ipynb"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return load_notebook(file)


def write_page(root: Path, text: str = PAGE, name: str = "01-first-steps") -> None:
    """Write the page of the site that shows a notebook, and link to it."""
    page = root / "docs" / "notebooks" / f"{name}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(text, encoding="utf-8")
    lesson = root / "docs" / "lessons" / f"{name}.md"
    if lesson.is_file():
        link = f"\nSee [it](../notebooks/{name}.md).\n"
        lesson.write_text(lesson.read_text(encoding="utf-8") + link, encoding="utf-8")


def run_of(notebook: Notebook, **outputs: Any) -> Run:
    """Return a run that has not happened: outputs by the ids of their cells."""
    found = tuple(tuple(outputs.get(item.id, ())) for item in notebook.cells)
    return Run(found, 0.5)


def drawn(svg: str = SVG) -> list[dict[str, Any]]:
    """Return the output of a cell with a plot."""
    data = {"image/svg+xml": svg, "text/plain": "<Figure>"}
    return [{"output_type": "display_data", "data": data}]


def printed(text: str, stream: str = "stdout") -> dict[str, Any]:
    """Return one output of a cell that prints."""
    return {"output_type": "stream", "name": stream, "text": text}


def course(root: Path) -> Course:
    """Read the course anew, as a command does."""
    return Course(root)
