"""Proof that every lesson has a notebook, that it runs, and that readers find it."""

import contextlib
from collections.abc import Iterable, Iterator

from workbook.course import Course, CourseError, Lesson, read_text
from workbook.notebooks.built import BUILT, concerned
from workbook.notebooks.execution import Output, Run, ToolsMissing
from workbook.notebooks.page import PNG, SVG, words_for
from workbook.notebooks.rules import IN_WORDS, Reason, rule_flaws
from workbook.notebooks.runs import Runs
from workbook.notebooks.source import (
    FOLDER,
    Notebook,
    joined,
    name_for,
    notebook_of,
)
from workbook.proofs import Proofs
from workbook.verify.flaw import Flaw
from workbook.verify.prose import link_flaws


def find_flaws(course: Course, lesson: Lesson, proofs: Proofs) -> Iterator[Flaw]:
    """Every lesson has a notebook that runs, and a page of the site shows it."""
    yield from Together([lesson])(course, lesson, proofs)


class Together:
    """The same proof for several lessons, whose notebooks run in parallel.

    Notebooks that belong to no lesson are proved along with the first of them.
    """

    def __init__(self, lessons: Iterable[Lesson]) -> None:
        self._lessons = list(lessons)
        self._runs: Runs | None = None

    def __call__(
        self, course: Course, lesson: Lesson, proofs: Proofs
    ) -> Iterator[Flaw]:
        """Yield what is wrong with the notebook of one lesson."""
        if (course.root / FOLDER).is_dir():
            for file, reason in self._reasons(course, lesson, fresh=proofs.fresh):
                yield Flaw(lesson.name, "notebooks", file, *reason)

    def _reasons(
        self, course: Course, lesson: Lesson, *, fresh: bool
    ) -> Iterator[tuple[str, Reason]]:
        wanted = concerned(course, [lesson])
        if lesson != self._lessons[0]:
            wanted = [item for item in wanted if item.name == name_for(lesson)]
        if notebook_of(course.root, lesson) is None:
            file = f"{FOLDER}/{name_for(lesson)}.ipynb"
            yield file, ("is not there", "Write it: docs/authors.md")
        for notebook in wanted:
            owner = lesson if notebook.name == name_for(lesson) else None
            yield from notebook_flaws(course, notebook, owner)
        yield from self._run_reasons(course, wanted, fresh=fresh)

    def _run_reasons(
        self, course: Course, wanted: list[Notebook], *, fresh: bool
    ) -> Iterator[tuple[str, Reason]]:
        try:
            runs = self._run(course, wanted, fresh=fresh)
        except ToolsMissing as error:
            yield f"{FOLDER}/", (f"Running them: {error}.", error.install)
            return
        for notebook in wanted:
            for reason in run_flaws(notebook, runs[notebook.name]):
                yield notebook.path, reason

    def _run(
        self, course: Course, wanted: Iterable[Notebook], *, fresh: bool
    ) -> dict[str, Run]:
        """Run all that will be asked for when the first one is asked for."""
        if self._runs is None:
            self._runs = Runs(course, fresh=fresh)
            # What is wrong with one of them is said where it belongs.
            with contextlib.suppress(CourseError):
                self._runs.run(concerned(course, self._lessons))
        return self._runs.run(wanted)


def notebook_flaws(
    course: Course, notebook: Notebook, lesson: Lesson | None
) -> Iterator[tuple[str, Reason]]:
    """Yield what can be seen without running it: the file, and what is wrong."""
    said = [cell.source for cell in notebook.cells if cell.kind == "markdown"]
    reasons = [
        *rule_flaws(notebook, lesson),
        *link_flaws("\n\n".join(said), notebook.file),
    ]
    if notebook.is_numbered and lesson is None:
        reasons.append(("belongs to no lesson", "Call it what its page is called."))
    yield from ((notebook.path, reason) for reason in reasons)
    path = f"docs/notebooks/{notebook.name}.md"
    page = course.root / path
    if not page.is_file():
        yield path, ("is not there", "Write it: docs/authors.md")
        return
    text = read_text(page)
    for reason in [*page_flaws(text, notebook), *link_flaws(text, page)]:
        yield path, reason
    if lesson and f"](../notebooks/{page.name})" not in lesson_text(course, lesson):
        link = f"[{notebook.title}](../notebooks/{page.name})"
        yield lesson.page, ("does not link to its notebook", f"Add {link}")


def lesson_text(course: Course, lesson: Lesson) -> str:
    """Return the page of a lesson; nothing when there is none."""
    page = course.root / lesson.page
    return read_text(page) if page.is_file() else ""


def page_flaws(text: str, notebook: Notebook) -> Iterator[Reason]:
    """Yield what the page of the site lacks that shows a notebook."""
    needed = (
        f"# {notebook.title}\n",
        f'\n--8<-- "notebooks/{notebook.name}.md"\n',
        f"(../{BUILT.removeprefix('docs/')}/{notebook.file.name})",
    )
    for part in needed:
        if part not in text:
            yield f"lacks {part.strip()}", "Add it."


def complaints(outputs: Iterable[Output]) -> Iterator[str]:
    """Yield the warnings that a cell left on standard error."""
    for output in outputs:
        text = joined(output["text"]) if output.get("name") == "stderr" else ""
        # The first time on a machine, and only where that takes long.
        if text.strip() and "building the font cache" not in text:
            yield text.strip().splitlines()[0]


def run_flaws(notebook: Notebook, run: Run) -> Iterator[Reason]:
    """Yield why a run is none, or why its plots cannot be shown."""
    if run.failed:
        yield run.failed, f"workbook notebook {notebook.short}"
        return
    for place, outputs in enumerate(run.outputs):
        data = [output.get("data", {}) for output in outputs]
        cell = f"cell {notebook.cells[place].id}"
        for complaint in complaints(outputs):
            yield f"{cell}: {complaint}", "Mend what it complains of."
        if any(PNG in kinds and SVG not in kinds for kinds in data):
            yield (
                f"{cell}: the plot is a picture of dots",
                'Put %config InlineBackend.figure_formats = ["svg"] before it.',
            )
        if any(SVG in kinds for kinds in data) and not words_for(notebook, place):
            yield (
                f"{cell}: nobody says what is to be seen",
                f"Put a Markdown cell below it that begins with {IN_WORDS!r}",
            )
