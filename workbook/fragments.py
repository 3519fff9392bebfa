"""The generated parts of pages: checks, known mistakes, hints. Pure functions."""

from collections.abc import Iterable

from workbook.checks_index import Check
from workbook.course import Lesson
from workbook.mistakes import Mistake

BUILT = "<!-- Built by `workbook build` from lesson.toml, checks and mistakes. -->\n"


def render_checks(lesson: Lesson, checks: Iterable[Check]) -> str:
    """Return the table of a lesson's checks, grouped by exercise."""
    lines = [BUILT, "| exercise | check | proves |", "| --- | --- | --- |"]
    titles = {item.number: item.title for item in lesson.exercises}
    for check in checks:
        file, _, name = check.id.partition("::")
        link = f"[`{name}`](../../checks/{lesson.name}/{file})"
        title = titles.get(check.exercise, "")
        lines.append(f"| {check.exercise} {title} | {link} | {check.title} |")
    return "\n".join(lines) + "\n"


def render_mistakes(lesson: Lesson, mistakes: Iterable[Mistake]) -> str:
    """Return the known mistakes as a list, each with the check that catches it."""
    lines = [BUILT]
    for mistake in mistakes:
        title = lesson.exercise(mistake.exercise).title
        lines.append(
            f"- **{mistake.exercise} · {title}.** {mistake.diagnosis} "
            f"(`{mistake.caught_by}`)"
        )
    return "\n".join(lines) + "\n"


def render_hints(lesson: Lesson, level: int = 3) -> str:
    """Return the hints of every exercise up to a level, folded."""
    lines = [BUILT]
    for exercise in lesson.exercises:
        lines += [f"**Exercise {exercise.number}: {exercise.title}**", ""]
        for number, hint in enumerate(exercise.hints[:level], start=1):
            lines += [
                "<details>",
                f"<summary>Hint {number}</summary>",
                "",
                " ".join(hint.split()),
                "",
                "</details>",
                "",
            ]
    return "\n".join(lines)
