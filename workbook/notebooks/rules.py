"""What every notebook of the course has: its shape, not its quality.

Each flaw is a reason and a next step.
"""

import ast
import re
from collections.abc import Iterator

from workbook.course import Lesson
from workbook.notebooks.source import Notebook

CELL_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
FORMAT = (4, 5)
KERNEL = "python3"
IN_WORDS = "In words:"
CLEAR = "Clear all outputs, then save it."

Reason = tuple[str, str]


def rule_flaws(notebook: Notebook, lesson: Lesson | None) -> Iterator[Reason]:
    """Yield what a notebook lacks; ``lesson`` is the one that it belongs to."""
    yield from _format_flaws(notebook)
    yield from _id_flaws(notebook)
    yield from _opening_flaws(notebook, lesson)
    yield from _code_flaws(notebook)


def _format_flaws(notebook: Notebook) -> Iterator[Reason]:
    facts = notebook.facts
    found = (facts.get("nbformat"), facts.get("nbformat_minor"))
    if found != FORMAT:
        yield f"its format is {found[0]}.{found[1]}", "Save it as format 4.5."
    kernel = facts.get("metadata", {}).get("kernelspec", {}).get("name")
    if kernel != KERNEL:
        yield f"asks for the kernel {kernel}", f"Give it the kernelspec {KERNEL}."
    if used := [cell.id for cell in notebook.cells if cell.used]:
        yield f"keeps outputs, in {', '.join(used)}", CLEAR


def _id_flaws(notebook: Notebook) -> Iterator[Reason]:
    seen: set[str] = set()
    for cell in notebook.cells:
        if not CELL_ID.match(cell.id):
            yield (
                f"the id {cell.id!r} does not say what the cell is for",
                "Take lower-case words with hyphens.",
            )
        if cell.id in seen:
            yield f"two cells are called {cell.id}", "Rename one."
        seen.add(cell.id)


def _opening_flaws(notebook: Notebook, lesson: Lesson | None) -> Iterator[Reason]:
    if not notebook.title:
        yield "the first cell does not begin with a title", "Begin it with '# '."
    first = notebook.cells[0].source if notebook.cells else ""
    if lesson and f"](../{lesson.page})" not in first:
        yield "does not link to its lesson", f"Link to ../{lesson.page} at the top."


def _code_flaws(notebook: Notebook) -> Iterator[Reason]:
    code = [cell for cell in notebook.cells if cell.kind == "code"]
    if "predict" not in {cell.id for cell in code}:
        yield "asks for no guess", "Add a code cell 'predict' with the reader's guess."
    if not code or code[-1].id != "now-you":
        yield "leaves nothing to try", "Let the last code cell be 'now-you'."
    has_number = False
    for cell in code:
        try:
            tree = ast.parse(cell.python)
        except SyntaxError as error:
            where = f"cell {cell.id}, line {error.lineno}"
            yield f"{where}: {error.msg}", "Mend the code."
            continue
        has_number |= any(isinstance(n, ast.Assert) and n.msg for n in ast.walk(tree))
    if not has_number:
        yield (
            "asserts no number with a message",
            "Assert the headline number, and say what changed when it fails.",
        )
