"""Proof that a lesson has all of its parts, and that its facts agree."""

import re
from collections.abc import Iterator

from workbook.checks_index import load_checks
from workbook.course import (
    Checklist,
    Course,
    Exercise,
    Lesson,
    Tree,
    exercise_files,
)
from workbook.mistakes import exercises_touched, load_mistakes
from workbook.proofs import Proofs
from workbook.verify.flaw import Flaw

FEWEST_MISTAKES = 5
HINTS = 3
SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def find_flaws(course: Course, lesson: Lesson, proofs: Proofs) -> Iterator[Flaw]:
    """Exercises, hints, checks, mistakes and listed files are there and agree."""
    del proofs
    toml = f"checks/{lesson.name}/lesson.toml"
    solution = course.compose(lesson)
    for reason, next_step in _facts(course, lesson):
        yield Flaw(lesson.name, "structure", toml, reason, next_step)
    for exercise in lesson.exercises:
        for reason, next_step in _exercise(solution, exercise):
            yield Flaw(lesson.name, "structure", toml, reason, next_step)
    yield from _checks(course, lesson)
    yield from _mistakes(course, lesson)
    known = {exercise.number for exercise in lesson.exercises}
    for number in sorted(exercises_touched(solution) - known):
        yield Flaw(
            lesson.name,
            "structure",
            f"solutions/{lesson.name}",
            f"a region says exercise {number}, which lesson.toml does not have",
            f"Add the exercise to {toml}, or mend the number.",
        )


def _facts(course: Course, lesson: Lesson) -> Iterator[tuple[str, str]]:
    earlier = {item.name for item in course.lessons if item.name < lesson.name}
    if not SLUG.match(lesson.slug):
        yield f"the slug {lesson.slug!r} is not words-with-dashes", "Mend it."
    if not lesson.exercises:
        yield "has no exercise", "Add [[exercise]] tables and mark regions."
    for name in sorted(set(lesson.regress) - earlier):
        yield f"regress names {name}, which is no earlier lesson", "Mend the name."
    for item in lesson.supersedes:
        if not _is_earlier_check(course, item.check, earlier):
            yield f"supersedes {item.check}, which does not exist", "Mend the id."


def _is_earlier_check(course: Course, check: str, earlier: set[str]) -> bool:
    suite, _, name = check.partition("/")
    return suite in earlier and name in {
        found.id for found in load_checks(course.root, course.find(suite))
    }


def _exercise(solution: Tree, exercise: Exercise) -> Iterator[tuple[str, str]]:
    number = exercise.number
    if len(exercise.hints) != HINTS:
        yield (
            f"exercise {number} has {len(exercise.hints)} hints instead of {HINTS}",
            "Write three, from vague to concrete.",
        )
    marked = set(exercise_files(solution, number))
    if not marked:
        yield (
            f"exercise {number} has no region in any file",
            f"Put '# exercise {number}: …' and '# end exercise {number}' around it.",
        )
        return
    stubbed = {key.partition("#")[0] for key in exercise.stubs}
    differences = {
        "has a region in {}, which is an unlisted file": marked - set(exercise.files),
        "lists {}, which has no region of it": set(exercise.files) - marked,
        "has a stub for {}, which is no file of it": stubbed - marked,
    }
    for sentence, paths in differences.items():
        for path in sorted(paths):
            yield f"exercise {number} {sentence.format(path)}", "Mend lesson.toml."


def _checks(course: Course, lesson: Lesson) -> Iterator[Flaw]:
    yield from _checks_of(course, lesson, lesson)
    for checklist in course.checklists:
        if checklist.since == lesson.name:
            yield from _checks_of(course, lesson, checklist)


def _checks_of(
    course: Course, lesson: Lesson, suite: Lesson | Checklist
) -> Iterator[Flaw]:
    checks = load_checks(course.root, suite)
    known = {number for number, _ in suite.numbered}
    kind = "point" if isinstance(suite, Checklist) else "exercise"
    for number in sorted(known - {check.exercise for check in checks}):
        yield Flaw(
            lesson.name,
            "structure",
            f"checks/{suite.name}",
            f"{kind} {number} has no check",
            f"Write test_{number}_topic.py.",
        )
    for check in checks:
        if check.exercise not in known:
            yield _check_flaw(
                lesson,
                f"{suite.name}/{check.id}",
                f"belongs to no {kind}",
                "Rename the file.",
            )
        if not check.title:
            yield _check_flaw(
                lesson,
                f"{suite.name}/{check.id}",
                "has no docstring",
                "Say in a sentence what it proves.",
            )


def _check_flaw(lesson: Lesson, check: str, reason: str, next_step: str) -> Flaw:
    return Flaw(lesson.name, "structure", f"checks/{check}", reason, next_step)


def _mistakes(course: Course, lesson: Lesson) -> Iterator[Flaw]:
    mistakes = load_mistakes(course.root, lesson)
    folder = f"checks/{lesson.name}/mistakes"
    if len(mistakes) < FEWEST_MISTAKES:
        yield Flaw(
            lesson.name,
            "structure",
            folder,
            f"{len(mistakes)} known mistakes; {FEWEST_MISTAKES} are the least",
            "Write down what learners get wrong.",
        )
    for mistake in mistakes:
        if not mistake.diagnosis.startswith("It looks as though"):
            yield Flaw(
                lesson.name,
                "structure",
                f"{folder}/{mistake.name}.py",
                "the diagnosis does not begin with 'It looks as though'",
                "Say it as a guess: the learner knows what the code means.",
            )
