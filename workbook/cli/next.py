"""``workbook next``: what the next lesson is about and where it is."""

from workbook.cli.desk import Desk
from workbook.cli.screen import facts, heading, say, wrapped
from workbook.cli.trees import read_own
from workbook.course import Lesson
from workbook.state import load_verdict


def show_next_lesson() -> None:
    """Say what comes after the lesson that is done, or was checked last."""
    desk = Desk.open()
    here = desk.last_checked() or desk.lessons[0]
    lesson = desk.course.following(here) if desk.progress else here
    if lesson is None:
        say_the_end(desk, here)
        return
    if desk.progress and not desk.is_done(here):
        say(wrapped(unfinished(desk, here), indent=0))
        say()
    say(heading(f"lesson {lesson.label} · {lesson.title}"))
    say(wrapped(f"It adds {lesson.adds.rstrip('.')}."))
    say()
    say(facts(ways_in(desk, here, lesson)))


def unfinished(desk: Desk, lesson: Lesson) -> str:
    """Say how far the lesson before has come; going on is allowed all the same."""
    verdict = load_verdict(desk.root, lesson.name)
    how_far = ""
    if verdict is not None and verdict.collected:
        how_far = f": {verdict.passed_count} of {verdict.collected} checks pass"
    return (
        f"Lesson {lesson.short} is not finished{how_far}. You may go on all the same."
    )


def ways_in(desk: Desk, before: Lesson, lesson: Lesson) -> list[tuple[str, str]]:
    """Return where to read, write and check, and whether code can come along."""
    carries = desk.course.has_solutions and has_own_code(desk, before)
    bring = f"workbook carry {lesson.short}   (it starts from the reference otherwise)"
    return [
        ("minutes", str(lesson.minutes)),
        ("page", f"{lesson.page}   (workbook read {lesson.short})"),
        ("files", f"lessons/{lesson.name}"),
        ("my code", bring if carries and before is not lesson else ""),
        ("check", f"workbook check {lesson.short}"),
    ]


def has_own_code(desk: Desk, lesson: Lesson) -> bool:
    """True when the learner has written something in a lesson."""
    mine = read_own(desk.folder(lesson))
    return bool(mine) and mine != desk.course.starter(lesson)


def say_the_end(desk: Desk, last: Lesson) -> None:
    """Say what is left when there is no lesson behind this one."""
    left = [lesson for lesson in desk.lessons if not desk.is_done(lesson)]
    if not left:
        say(f"Lesson {last.short} was the last one, and all of them are done.")
        say(facts([("look back", f"workbook diff {last.short}")]))
        return
    say(f"Lesson {last.short} is the last one. These are not done yet:")
    numbers = ", ".join(lesson.short for lesson in left)
    say(facts([("lessons", numbers), ("next", f"workbook check {left[0].short}")]))
