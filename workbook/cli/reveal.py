"""``workbook solution`` and ``workbook diff``: the reference, and mine against it."""

from collections.abc import Iterator

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import (
    amount,
    ask,
    can_ask,
    code,
    facts,
    heading,
    say,
    style,
    wrapped,
)
from workbook.cli.trees import read_own
from workbook.course import Exercise, Lesson, Tree, exercise_files
from workbook.fragments import language
from workbook.regions import Region, find_regions, strip_markers


def show_solution(given: str | None, number: int | None, *, yes: bool) -> int:
    """Show the reference solution of an exercise, or of a lesson."""
    desk = Desk.open()
    lesson, exercise = desk.place(given, number)
    desk.needs_solutions(f"Take a hint: workbook hint {lesson.short}")
    if not may_reveal(desk, lesson, exercise, yes=yes):
        return 1
    tree = desk.course.own_files(lesson)
    if exercise is None:
        show_files(lesson, tree)
    else:
        show_regions(lesson, exercise, tree)
    return 0


def may_reveal(
    desk: Desk, lesson: Lesson, exercise: Exercise | None, *, yes: bool
) -> bool:
    """Ask before an answer is given away that the learner has not found yet."""
    number = exercise.number if exercise else 0
    found = desk.exercise_state(lesson, number) == "passed"
    if yes or found or desk.is_done(lesson):
        return True
    place = f"{lesson.short}.{number}" if number else lesson.short
    what = f"Exercise {place}" if number else f"Lesson {place}"
    if not can_ask():
        raise Refused(
            f"{what} is not passed yet, and there is no terminal to ask on.",
            "Say that you mean it with --yes, or take a hint: workbook hint " + place,
        )
    if ask(f"{what} is not passed yet. Show the solution?"):
        return True
    say(facts([("instead", f"workbook hint {place}")]))
    return False


def show_regions(lesson: Lesson, exercise: Exercise, tree: Tree) -> None:
    """Print the code of one exercise, file by file."""
    place = f"exercise {lesson.short}.{exercise.number}"
    say(heading(f"{place}: {exercise.title}"))
    for path in exercise_files(tree, exercise.number):
        for region in regions_of(tree[path], exercise.number):
            say()
            say(heading(path) + f"   {region.title}")
            say()
            code(region.code, language(path))


def regions_of(text: str, number: int) -> list[Region]:
    """Return the regions of one exercise in a file."""
    return [region for region in find_regions(text) if region.exercise == number]


def show_files(lesson: Lesson, tree: Tree) -> None:
    """Print the files with exercises; the learner has the others already."""
    say(heading(f"lesson {lesson.label} · {lesson.title}"))
    for path, text in tree.items():
        if find_regions(text):
            say()
            say(heading(path))
            say()
            code(text, language(path))
    given = [path for path, text in tree.items() if not find_regions(text)]
    if given:
        say()
        say(wrapped(f"As in your starter: {', '.join(given)}"))


def show_difference(given: str | None, *, yes: bool) -> int:
    """Show how my lesson differs from the reference."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    reference = desk.reference(lesson, f"Check yours: workbook check {lesson.short}")
    mine = read_own(desk.existing_folder(lesson))
    if not may_reveal(desk, lesson, None, yes=yes):
        return 1
    differing = {
        path: (strip_markers(mine.get(path, "")), strip_markers(text))
        for path, text in reference.items()
        if strip_markers(mine.get(path, "")) != strip_markers(text)
    }
    removed = added = 0
    for path, (left, right) in differing.items():
        before, after, *lines = difference(path, left, right)
        say(f"{heading(before)}\n{heading(after)}")
        for line in lines:
            removed += line.startswith("-")
            added += line.startswith("+")
            say(painted(line))
    extra = [path for path in mine if path not in reference]
    say_summary(lesson, len(differing), (removed, added), extra)
    return 0


def difference(path: str, mine: str, reference: str) -> Iterator[str]:
    """Yield the lines of a unified diff."""
    from difflib import unified_diff

    names = f"yours/{path}", f"reference/{path}"
    left, right = mine.splitlines(), reference.splitlines()
    return unified_diff(left, right, *names, lineterm="")


def painted(line: str) -> str:
    """Colour a line of a diff."""
    colors = {"-": "red", "+": "green", "@": "dim"}
    return style().paint(line, colors[line[0]]) if line[:1] in colors else line


def say_summary(
    lesson: Lesson, files: int, lines: tuple[int, int], extra: list[str]
) -> None:
    """Say how much differs, and what only the learner has."""
    if not files:
        say(f"Your lesson {lesson.short} is the reference, line for line.")
    else:
        removed, added = lines
        say()
        say(
            f"{amount(files, 'file differs', 'files differ')}: "
            f"{amount(removed, 'line')} of yours (-), {added} of the reference (+)."
        )
    if extra:
        say(wrapped(f"Yours alone: {', '.join(extra)}", indent=0))
