"""``workbook carry-fix``: take a change in an early lesson into the later ones."""

from collections.abc import Iterator
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, facts, heading, say, style
from workbook.course import Lesson, read_text
from workbook.merge import conflict_lines, merge
from workbook.programs import run_program
from workbook.regions import strip_markers


def carry_fix(given: str, path: str, since: str, start: str | None) -> int:
    """Merge the change into every later version; stop at the first conflict."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    desk.needs_solutions("This takes the whole repository.")
    inside = inside_lesson(desk, lesson, path)
    old = strip_markers(committed(desk, lesson, inside, since))
    new = strip_markers(read_text(version(desk, lesson, inside)))
    if old == new:
        raise Refused(
            f"{inside} of lesson {lesson.short} has not changed since {since}.",
            "Name the commit before the change: --since HEAD~1",
        )
    say(heading(f"{inside}: from lesson {lesson.label} into the later ones"))
    first = desk.lesson(start) if start else lesson
    versions = list(later_versions(desk, lesson, inside))
    chosen = [item for item in versions if item.name >= first.name]
    changed, stopped = carry_into(desk, chosen, inside, (old, new))
    if stopped is not None:
        say(facts(after_conflict(chosen, stopped)))
        return 1
    say(f"\n{amount(len(changed), 'later version')} changed.")
    numbers = " ".join(item.short for item in (lesson, *changed))
    say(facts([("next", f"workbook build && workbook verify {numbers}")]))
    return 0


def carry_into(
    desk: Desk, lessons: list[Lesson], path: str, change: tuple[str, str]
) -> tuple[list[Lesson], Lesson | None]:
    """Merge a change into lessons, in order, up to the first conflict.

    Returns the lessons that are other than before, and the one with the conflict.
    """
    old, new = change
    changed: list[Lesson] = []
    for lesson in lessons:
        file = version(desk, lesson, path)
        theirs = read_text(file)
        names = ("the new early version", "the old one", f"lesson {lesson.label}")
        merged = merge(old, new, theirs, names)
        if merged.text != theirs:
            file.write_text(merged.text, encoding="utf-8", newline="\n")
            changed.append(lesson)
        say(f"  {mark(merged.conflicts)} lesson {lesson.label}")
        if merged.conflicts:
            say(f"\n{where(desk, file, merged.text)}")
            return changed, lesson
    return changed, None


def mark(conflicts: int) -> str:
    """Return the mark of one merge."""
    return style().mark("failed" if conflicts else "passed")


def where(desk: Desk, file: Path, text: str) -> str:
    """Say on which lines the conflicts are."""
    lines = ", ".join(str(line) for line in conflict_lines(text))
    place = file.relative_to(desk.root).as_posix()
    return f"{place} has conflicts on line {lines}; they are marked there."


def after_conflict(lessons: list[Lesson], stopped: Lesson) -> list[tuple[str, str]]:
    """Say how to go on behind the lesson that had to be merged by hand."""
    behind = [item for item in lessons if item.name > stopped.name]
    go_on = f"the same command with --from {behind[0].short}" if behind else ""
    return [("resolve", "choose, and delete the marks"), ("then", go_on)]


def inside_lesson(desk: Desk, lesson: Lesson, given: str) -> str:
    """Return a path relative to the lesson, however it was typed."""
    top = desk.root / "solutions" / lesson.name
    for base in (top, desk.root, desk.here):
        file = (base / given).resolve()
        if file.is_file() and file.is_relative_to(top.resolve()):
            return file.relative_to(top.resolve()).as_posix()
    owners = [item for item in desk.lessons if version(desk, item, given).is_file()]
    raise Refused(
        f"Lesson {lesson.short} has no version of {given}.",
        f"It is in lesson {', '.join(item.short for item in owners)}."
        if owners
        else "",
    )


def version(desk: Desk, lesson: Lesson, path: str) -> Path:
    """Return the file that holds a lesson's version of a path."""
    return desk.root / "solutions" / lesson.name / path


def later_versions(desk: Desk, lesson: Lesson, path: str) -> Iterator[Lesson]:
    """Yield the lessons that change the file, until one takes it away."""
    for later in desk.lessons[desk.lessons.index(lesson) + 1 :]:
        if path in later.removes:
            return
        if version(desk, later, path).is_file():
            yield later


def committed(desk: Desk, lesson: Lesson, path: str, since: str) -> str:
    """Return the text that a file had in a commit."""
    place = f"{since}:./solutions/{lesson.name}/{path}"
    found = run_program(["git", "show", place], desk.root)
    if found.status:
        reason = found.err.splitlines()[0] if found.err else "no answer"
        raise Refused(
            f"git does not know the old version: {reason}",
            "Name a commit that has it: --since REVISION",
        )
    return found.out
