"""``workbook hint``: the next hint of an exercise, one at a time."""

from pathlib import Path
from typing import Any

from workbook.cli.desk import Desk
from workbook.cli.screen import facts, heading, say, wrapped
from workbook.course import Exercise, Lesson
from workbook.state import change_json, load_verdict, read_json, state_folder
from workbook.verdict import Verdict


def show_hint(given: str | None, *, every: bool = False) -> None:
    """Show the next hint of the exercise that was named, or that is next."""
    desk = Desk.open()
    lesson, exercise = desk.place(given)
    if exercise is None:
        verdict = load_verdict(desk.root, lesson.name)
        if verdict is not None and explains_itself(lesson, verdict):
            return
        exercise = lesson.exercise(next_exercise(desk, lesson, verdict))
    if every:
        for number in range(1, len(exercise.hints) + 1):
            show_one(lesson, exercise, number)
        show_what_else(desk, lesson, exercise)
        return
    show_next(desk, lesson, exercise)


def explains_itself(lesson: Lesson, verdict: Verdict) -> bool:
    """Answer at once when a hint would miss the point; say whether that was so."""
    example = f"workbook hint {lesson.short}.1"
    if verdict.trouble is not None:
        say(wrapped(f"No hint is needed to begin with. {verdict.trouble.sentence}"))
        say(wrapped(verdict.trouble.next_step))
        say(facts([("then", f"workbook check {lesson.short}"), ("or", example)]))
    elif verdict.passed and not verdict.partial:
        say(f"Lesson {lesson.short} passes. To see a hint all the same, name it:")
        say(facts([("example", example)]))
    else:
        return False
    return True


def next_exercise(desk: Desk, lesson: Lesson, verdict: Verdict | None) -> int:
    """Return the exercise that the last verdict points to."""
    if verdict is not None and verdict.red:
        problem = verdict.first_problem or verdict.red[0]
        is_waiting = problem.outcome == "not started" and problem.waits_for
        return problem.waits_for if is_waiting else problem.exercise
    numbers = [item.number for item in lesson.exercises]
    open_ones = [n for n in numbers if desk.exercise_state(lesson, n) != "passed"]
    return (open_ones or numbers)[0]


def show_next(desk: Desk, lesson: Lesson, exercise: Exercise) -> None:
    """Show the first hint that has not been shown yet, and remember it."""
    file = state_folder(desk.root) / "hints.json"
    key = f"{lesson.name}.{exercise.number}"
    shown = load_shown(file)
    number = shown.get(key, 0) + 1
    if number > len(exercise.hints):
        place = f"{lesson.short}.{exercise.number}"
        say(f"You have seen all {len(exercise.hints)} hints of exercise {place}.")
        show_what_else(desk, lesson, exercise, again=True)
        return
    show_one(lesson, exercise, number)
    if number == len(exercise.hints):
        show_what_else(desk, lesson, exercise)
    else:
        say(facts([("more", f"workbook hint {lesson.short}.{exercise.number}")]))
    save_shown(file, key, number)


def save_shown(file: Path, key: str, number: int) -> None:
    """Remember how many hints have been shown; say so when that is impossible."""
    try:
        change_json(file, lambda before: {"shown": {**known(before), key: number}})
    except OSError as error:
        reason = error.strerror or str(error)
        say(wrapped(f"This was not remembered ({reason}); --all shows every hint."))


def load_shown(file: Path) -> dict[str, int]:
    """Return how many hints of each exercise have been shown."""
    return known(read_json(file))


def known(remembered: dict[str, Any]) -> dict[str, int]:
    """Return what makes sense of what is remembered; somebody may have edited it."""
    shown = remembered.get("shown")
    if not isinstance(shown, dict):
        return {}
    return {str(key): n for key, n in shown.items() if isinstance(n, int)}


def show_one(lesson: Lesson, exercise: Exercise, number: int) -> None:
    """Print one hint."""
    place = f"exercise {lesson.short}.{exercise.number}: {exercise.title}"
    say(heading(f"hint {number} of {len(exercise.hints)} · {place}"))
    say()
    say(wrapped(exercise.hints[number - 1]))
    say()


def show_what_else(
    desk: Desk, lesson: Lesson, exercise: Exercise, *, again: bool = False
) -> None:
    """Say what there is when the hints are used up."""
    place = f"{lesson.short} --exercise {exercise.number}"
    see_all = f"workbook hint {lesson.short}.{exercise.number} --all"
    reveal = f"workbook solution {place}" if desk.course.has_solutions else ""
    rows = [
        ("again", see_all if again else ""),
        ("page", f"workbook read {lesson.short}.{exercise.number}"),
        ("solution", reveal),
    ]
    say(facts(rows))
