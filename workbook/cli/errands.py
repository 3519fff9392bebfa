"""What the keys of ``workbook watch`` do besides leading away."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import ask, say
from workbook.course import Lesson
from workbook.verdict import Place, Verdict

TAKE_A_LINE = {
    "emacs",
    "emacsclient",
    "joe",
    "kak",
    "micro",
    "nano",
    "nvim",
    "vi",
    "vim",
}
"""Editors that understand ``+12 file``."""

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

    file, line = file_in_question(desk, lesson, verdict)
    say(f"  {file.relative_to(desk.root).as_posix()}")
    try:
        click.edit(filename=str(file), editor=editor_at(line))
    except click.ClickException as error:
        raise Refused(error.message, "Name yours in the variable EDITOR.") from None


def exercise_in_question(verdict: Verdict | None) -> int | None:
    """Return the number of the exercise that a verdict is about, if it is one."""
    if verdict is None or verdict.trouble is not None:
        return None
    problem = verdict.first_problem or next(iter(verdict.red), None)
    return (problem.waits_for or problem.exercise) if problem else None


def file_in_question(
    desk: Desk, lesson: Lesson, verdict: Verdict | None
) -> tuple[Path, int]:
    """Return the file and the line that a verdict shows, or that of the exercise."""
    folder = desk.folder(lesson)
    for place in places_named(verdict):
        file = Path(place.file).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            return file, place.line
    number = exercise_in_question(verdict) or 1
    file = folder / lesson.exercise(number).files[0]
    return file, line_of_exercise(file, number)


def line_of_exercise(file: Path, number: int) -> int:
    """Return the line where an exercise begins in a file, or the first one."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return 1
    marks = (n for n, text in enumerate(lines, 1) if f"exercise {number}:" in text)
    return next(marks, 1)


def places_named(verdict: Verdict | None) -> Iterator[Place]:
    """Yield the lines that a verdict shows."""
    if verdict is not None:
        problem = verdict.first_problem
        for item in (verdict.trouble, problem.evidence if problem else None):
            if item is not None and item.place is not None:
                yield item.place


def editor_at(line: int) -> str | None:
    """Return the editor's command with the line to begin at, when it can do that."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    program = Path(named.partition(" ")[0]).stem
    return f"{named} +{line}" if program in TAKE_A_LINE else None


ERRANDS: dict[str, Errand] = {
    "h": hint,
    "d": compare,
    "e": edit,
    "r": start_again,
}
