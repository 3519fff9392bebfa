"""What the keys of ``workbook watch`` do besides leading away."""

from collections.abc import Callable, Iterator
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import ask, say
from workbook.course import Lesson
from workbook.verdict import Verdict

Errand = Callable[[Desk, Lesson, Verdict | None], None]


def hint(_desk: Desk, lesson: Lesson, _verdict: Verdict | None) -> None:
    """Give the next hint for what the last verdict is about."""
    from workbook.cli.hint import show_hint

    show_hint(lesson.short)


def compare(_desk: Desk, lesson: Lesson, _verdict: Verdict | None) -> None:
    """Compare with the reference."""
    from workbook.cli.reveal import show_difference

    show_difference(lesson.short, yes=False)


def start_again(_desk: Desk, lesson: Lesson, verdict: Verdict | None) -> None:
    """Start the exercise again that the verdict is about, or the whole lesson."""
    from workbook.cli.reset import reset

    number = exercise_in_question(verdict)
    what = f"exercise {lesson.short}.{number}" if number else f"lesson {lesson.short}"
    if ask(f"Start {what} again? A copy is kept."):
        reset(lesson.short, number, dry_run=False)


def edit(desk: Desk, lesson: Lesson, verdict: Verdict | None) -> None:
    """Open the file that the verdict is about in an editor."""
    import click

    file = file_in_question(desk, lesson, verdict)
    say(f"  {file.relative_to(desk.root).as_posix()}")
    try:
        click.edit(filename=str(file))
    except click.ClickException as error:
        raise Refused(error.message, "Name yours in the variable EDITOR.") from None


def exercise_in_question(verdict: Verdict | None) -> int | None:
    """Return the number of the exercise that a verdict is about, if it is one."""
    if verdict is None or verdict.trouble is not None:
        return None
    problem = verdict.first_problem or next(iter(verdict.red), None)
    return (problem.waits_for or problem.exercise) if problem else None


def file_in_question(desk: Desk, lesson: Lesson, verdict: Verdict | None) -> Path:
    """Return the file of the line that a verdict shows, or of the exercise."""
    folder = desk.folder(lesson)
    for name in files_named(verdict):
        file = Path(name).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            return file
    exercise = lesson.exercise(exercise_in_question(verdict) or 1)
    return folder / exercise.files[0]


def files_named(verdict: Verdict | None) -> Iterator[str]:
    """Yield the files whose lines a verdict shows."""
    if verdict is not None:
        problem = verdict.first_problem
        for item in (verdict.trouble, problem.evidence if problem else None):
            if item is not None and item.place is not None:
                yield item.place.file


ERRANDS: dict[str, Errand] = {
    "h": hint,
    "d": compare,
    "e": edit,
    "r": start_again,
}
