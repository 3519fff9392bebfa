"""``workbook``: how far I am, what the last verdict was, and what is next."""

import time

from workbook.cli.desk import Desk
from workbook.cli.screen import amount, facts, heading, say, style
from workbook.course import Lesson
from workbook.state import load_verdict


def show_status() -> None:
    """Show how far you are and what is next."""
    desk = Desk.open()
    lesson = desk.current()
    done = sum(desk.is_done(item) for item in desk.lessons)
    say(heading(f"{done} of {amount(len(desk.lessons), 'lesson')} done"))
    say()
    say(progress_map(desk))
    say()
    say(heading(f"lesson {lesson.label} · {lesson.title}"))
    say(facts(situation(desk, lesson)))


def progress_map(desk: Desk) -> str:
    """Return every lesson with its mark, as many on a line as fit."""
    shown = style()
    cells = [f"{sign(desk, item)} {item.label}" for item in desk.lessons]
    width = max(len(cell) for cell in cells) + 2
    per_line = max(1, min(10, (shown.width - 2) // width))
    lines = [cells[at : at + per_line] for at in range(0, len(cells), per_line)]
    return "\n".join(
        "  " + "".join(cell.ljust(width) for cell in line).rstrip() for line in lines
    )


def sign(desk: Desk, lesson: Lesson) -> str:
    """Return the sign of a lesson that is done, begun or untouched."""
    shown = style()
    if desk.is_done(lesson):
        return shown.mark("passed")
    states = {desk.exercise_state(lesson, item.number) for item in lesson.exercises}
    return shown.mark("begun" if states - {"", "not started"} else "not started")


def situation(desk: Desk, lesson: Lesson) -> list[tuple[str, str]]:
    """Return the lines about the current lesson."""
    files = [
        ("files", f"lessons/{lesson.name}"),
        ("page", f"{lesson.page}   (workbook read {lesson.short})"),
    ]
    if desk.is_done(lesson):
        return [("done", "all lessons; look again at any of them"), *files]
    verdict = load_verdict(desk.root, lesson.name)
    if verdict is None:
        about = f"{lesson.minutes} minutes. Read the page, edit the files, then check."
        return [("new", about), *files, ("next", f"workbook check {lesson.short}")]
    ago = since(float(desk.progress.get(lesson.name, {}).get("at", 0)))
    found = f"{verdict.passed_count} of {amount(verdict.collected, 'check')} pass"
    problem = verdict.first_problem
    return [
        ("last", f"{found}, {ago}"),
        ("first", problem.title if problem else ""),
        *files,
        ("next", f"workbook check {lesson.short}   or   workbook hint {lesson.short}"),
    ]


def since(moment: float) -> str:
    """Say how long ago something was, as people say it."""
    seconds = max(0.0, time.time() - moment)
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            return f"{amount(int(seconds // size), name)} ago"
    return "just now"
