"""The arguments that commands share, and how the Tab key completes them."""

from collections.abc import Iterator
from typing import Annotated

import typer

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.course import CourseError, Lesson, UnknownLesson

Offer = tuple[str, str]
"""A completion and what it means."""


def complete_lessons(incomplete: str) -> list[Offer]:
    """Offer the numbers of the lessons."""
    return matching(incomplete, ((item.short, item.title) for item in known_lessons()))


def complete_places(incomplete: str) -> list[Offer]:
    """Offer lessons, and the exercises of the lesson that is typed already."""
    lessons = [(item.short, item.title) for item in known_lessons()]
    named = incomplete.partition(".")[0]
    exercises = [
        (f"{lesson.short}.{exercise.number}", exercise.title)
        for lesson in known_lessons()
        if lesson.short == named
        for exercise in lesson.exercises
    ]
    return matching(incomplete, [*lessons, *exercises])


def complete_notebooks(incomplete: str) -> list[Offer]:
    """Offer the lessons that have a notebook, and the notebooks of no lesson."""
    from workbook.notebooks.source import find_notebooks, name_for

    numbers = {name_for(item): item.short for item in known_lessons()}
    try:
        found = find_notebooks(Desk.open().root)
    except (Refused, CourseError, OSError):
        return []
    offers = ((numbers.get(item.name, item.name), item.title) for item in found)
    return matching(incomplete, offers)


def complete_exercises(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Offer the exercises of the lesson that was named before."""
    # While an option lacks its value, what was typed before it is not parsed.
    given = ctx.params.get("lesson") or next(iter(ctx.args), None)
    try:
        lesson = Desk.open().lesson(given)
    except (Refused, CourseError, OSError):
        return []
    offers = ((str(item.number), item.title) for item in lesson.exercises)
    return matching(incomplete, offers)


def complete_proofs(incomplete: str) -> list[Offer]:
    """Offer the names of the proofs."""
    from workbook.verify import PROOFS

    offers = [
        (name, (proof.__doc__ or "").split("\n")[0]) for name, proof in PROOFS.items()
    ]
    return matching(incomplete, offers)


def matching(incomplete: str, offers: Iterator[Offer] | list[Offer]) -> list[Offer]:
    """Return the offers that go on from what is typed."""
    return [(value, help_) for value, help_ in offers if value.startswith(incomplete)]


def known_lessons() -> tuple[Lesson, ...]:
    """Return all lessons; none where there is no course."""
    try:
        return Desk.open().lessons
    except (Refused, CourseError, UnknownLesson, OSError):
        return ()


LessonArgument = Annotated[
    str | None,
    typer.Argument(metavar="LESSON", autocompletion=complete_lessons, hidden=True),
]
LessonArguments = Annotated[
    list[str] | None,
    typer.Argument(metavar="LESSON", autocompletion=complete_lessons, hidden=True),
]
NotebookArgument = Annotated[
    str | None,
    typer.Argument(metavar="LESSON", autocompletion=complete_notebooks, hidden=True),
]
PlaceArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="LESSON[.EXERCISE]", autocompletion=complete_places, hidden=True
    ),
]
ExerciseOption = Annotated[
    int | None,
    typer.Option(
        "--exercise",
        "-e",
        help="This exercise only.",
        autocompletion=complete_exercises,
        min=1,
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask first.")]
DryRunOption = Annotated[
    bool,
    typer.Option("--dry-run", "-n", help="Show what would happen; change nothing."),
]
