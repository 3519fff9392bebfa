"""The generated parts of pages: checks, mistakes, hints, solutions. Pure functions.

``workbook.site`` knows the form of what can be left away: folded hints and solutions,
and the list of mistakes.
"""

import re
from collections.abc import Iterable, Iterator

from workbook.checks_index import Check
from workbook.course import Exercise, Lesson, Tree, exercise_files
from workbook.mistakes import Mistake
from workbook.regions import find_regions

BUILT = "<!-- Built by `workbook build` from lesson.toml, checks and mistakes. -->\n"
LANGUAGES = {"py": "python", "md": "markdown", "yml": "yaml", "toml": "toml"}


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
    lines = [f"{BUILT}<!-- mistakes -->", ""]
    for mistake in mistakes:
        title = lesson.exercise(mistake.exercise).title
        lines.append(
            f"- **{mistake.exercise} · {title}.** {mistake.diagnosis} "
            f"(`{mistake.caught_by}`)"
        )
    return "\n".join([*lines, "", "<!-- end mistakes -->"]) + "\n"


def render_hints(lesson: Lesson) -> str:
    """Return the hints of every exercise and a link to its solution, folded."""
    lines = [BUILT]
    for exercise in lesson.exercises:
        lines += [f"**Exercise {exercise.number}: {exercise.title}**", ""]
        for number, hint in enumerate(exercise.hints, start=1):
            lines += folded(f"Hint {number}", " ".join(hint.split()))
        link = f"../{lesson.name}/{solution_file(exercise)}"
        lines += folded("Solution", f"[Solution of exercise {exercise.number}]({link})")
    return "\n".join(lines)


def folded(summary: str, text: str) -> list[str]:
    """Return lines that show a text to whoever opens it."""
    summarised = f"<summary>{summary}</summary>"
    return ["<details>", summarised, "", text, "", "</details>", ""]


def solution_file(exercise: Exercise) -> str:
    """Return the name of the fragment with an exercise's solution."""
    return f"solution_{exercise.number}.md"


def render_solution(solution: Tree, exercise: Exercise) -> str:
    """Return the marked places of an exercise, file by file, as listings."""
    lines = [BUILT, "One right answer; any that keeps the promises of the page passes."]
    for path in exercise_files(solution, exercise.number):
        for region in find_regions(solution[path]):
            if region.exercise == exercise.number:
                lines += ["", f"{region.title}", "", *listing(path, region.code)]
    return "\n".join(lines) + "\n"


def listing(path: str, code: str) -> Iterator[str]:
    """Yield a fenced block with a title; the fence is longer than any in the code."""
    fences = re.findall(r"^`{3,}", code, re.MULTILINE)
    fence = "`" * (max(map(len, fences), default=2) + 1)
    yield from (f'{fence}{language(path)} title="{path}"', code, fence)


def language(path: str) -> str:
    """Return the name by which a highlighter knows a file's language."""
    suffix = path.rpartition(".")[2].lower()
    return LANGUAGES.get(suffix, "docker" if "Dockerfile" in path else "text")
