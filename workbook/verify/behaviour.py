"""Proofs that run checks: solutions, starters, ablation, known mistakes."""

from collections.abc import Iterable, Iterator

from workbook.build import run_ablations, run_mistakes
from workbook.checks_index import load_checks
from workbook.course import Checklist, Course, Lesson
from workbook.mistakes import Mistake, load_mistakes
from workbook.proofs import Proofs
from workbook.verdict import CheckResult, Verdict
from workbook.verify.flaw import Flaw


def find_solution_flaws(
    course: Course, lesson: Lesson, proofs: Proofs
) -> Iterator[Flaw]:
    """The solution passes its own checks and every suite that it must not break."""
    solution = course.compose(lesson)
    lists = [item.name for item in course.checklists if item.since <= lesson.name]
    suites = [lesson.name, *earlier_suites(course, lesson), *lists]
    trees = {f"{lesson.name}/solution/{suite}": (suite, solution) for suite in suites}
    for name, verdict in proofs.run(trees, "solutions").items():
        suite = name.rpartition("/")[2]
        dropped = superseded_checks(course, lesson, suite)
        yield from _must_pass(lesson, suite, verdict, dropped)


def earlier_suites(course: Course, lesson: Lesson) -> list[str]:
    """Return the suites under ``regress``; others are a flaw of the structure."""
    earlier = {item.name for item in course.lessons if item.name < lesson.name}
    return [name for name in lesson.regress if name in earlier]


def superseded_checks(course: Course, lesson: Lesson, suite: str) -> set[str]:
    """Return the checks of a suite that lessons up to this one have replaced."""
    position = course.lessons.index(lesson)
    return {
        item.check.partition("/")[2]
        for step in course.lessons[: position + 1]
        for item in step.supersedes
        if item.check.startswith(f"{suite}/")
    }


def _must_pass(
    lesson: Lesson, suite: str, verdict: Verdict, dropped: set[str]
) -> Iterator[Flaw]:
    tree = f".workbook/trees/proofs/{lesson.name}/solution/{suite}"
    if verdict.trouble is not None:
        yield Flaw(
            lesson.name,
            "solutions",
            f"solutions/{lesson.name}",
            f"{suite}: {verdict.trouble.sentence}",
            f"pytest checks/{suite} --target {tree}",
        )
        return
    for result in verdict.red:
        if result.function not in dropped:
            yield Flaw(
                lesson.name,
                "solutions",
                f"checks/{suite}/{result.check}",
                f"the solution fails it: {told(result)}",
                f"pytest checks/{suite} --target {tree}",
            )
    if not verdict.collected or len(verdict.results) != verdict.collected:
        yield Flaw(
            lesson.name,
            "solutions",
            f"checks/{suite}",
            f"{len(verdict.results)} of {verdict.collected} checks were run",
            "Look for a check that ends the run.",
        )


def told(result: CheckResult) -> str:
    """Return the shortest honest account of why a check is red."""
    if result.trouble is not None:
        return result.trouble.sentence
    seen = result.evidence
    if seen is None:
        return result.outcome
    error = "" if seen.error in seen.got else seen.error
    return " / ".join(filter(None, (seen.got, error, seen.because))) or result.outcome


def find_starter_flaws(
    course: Course, lesson: Lesson, proofs: Proofs
) -> Iterator[Flaw]:
    """The starter serves, and is red for one reason: the exercises are not done."""
    tree = course.starter(lesson)
    name = f"{lesson.name}/starter/{lesson.name}"
    own = proofs.run({name: (lesson.name, tree)}, "lessons")[name]
    yield from _starter_reds(lesson, lesson.name, own, set())
    for exercise in lesson.exercises:
        mine = [item for item in own.results if item.exercise == exercise.number]
        if mine and all(item.outcome == "passed" for item in mine):
            yield Flaw(
                lesson.name,
                "starters",
                f"lessons/{lesson.name}",
                f"exercise {exercise.number} is green before anything is written",
                "Take more out of the starter, or let a check ask for more.",
            )
    # Whatever looks like a stub of an earlier lesson here is one of this lesson.
    earlier = {
        f"{lesson.name}/starter/{suite}": (suite, tree)
        for suite in earlier_suites(course, lesson)
    }
    for name, verdict in proofs.run(earlier, "solutions").items():
        suite = name.rpartition("/")[2]
        dropped = superseded_checks(course, lesson, suite)
        yield from _starter_reds(lesson, suite, verdict, dropped)


def _starter_reds(
    lesson: Lesson, suite: str, verdict: Verdict, dropped: set[str]
) -> Iterator[Flaw]:
    if verdict.trouble is not None:
        yield Flaw(
            lesson.name,
            "starters",
            f"lessons/{lesson.name}",
            f"the starter cannot be used: {verdict.trouble.sentence}",
            "Give the exercise another stub.",
        )
        return
    for result in verdict.red:
        if result.outcome != "not started" and result.function not in dropped:
            yield Flaw(
                lesson.name,
                "starters",
                f"checks/{suite}/{result.check}",
                "on the starter it is red, but not because an exercise is unwritten: "
                f"{told(result)}",
                "Give the exercise another stub, or mend the check.",
            )
    if not verdict.results:
        yield Flaw(
            lesson.name,
            "starters",
            f"checks/{suite}",
            "no check was run",
            "Write one for every exercise.",
        )


def find_ablation_flaws(
    course: Course, lesson: Lesson, proofs: Proofs
) -> Iterator[Flaw]:
    """Undoing an exercise turns its own checks red, and no earlier ones."""
    for number, verdict in run_ablations(course, lesson, proofs).items():
        yield from _ablation(lesson, number, verdict)


def _ablation(lesson: Lesson, number: int, verdict: Verdict) -> Iterator[Flaw]:
    has_checks = any(item.exercise == number for item in verdict.results)
    red = {item.exercise for item in verdict.red}
    toml = f"checks/{lesson.name}/lesson.toml"
    if has_checks and number not in red:
        yield Flaw(
            lesson.name,
            "ablation",
            toml,
            f"without exercise {number} its own checks stay green",
            f"Write a check for exercise {number} that needs what it adds.",
        )
    for result in verdict.red:
        if result.exercise < number:
            yield Flaw(
                lesson.name,
                "ablation",
                toml,
                f"without exercise {number}, {result.check} of exercise "
                f"{result.exercise} is red: {told(result)}",
                "Choose another stub, or move the check to the later exercise.",
            )


def find_mistake_flaws(
    course: Course, lesson: Lesson, proofs: Proofs
) -> Iterator[Flaw]:
    """Every known mistake is caught by the check it names, for the reason it gives.

    Those of a checklist are planted in the first lesson that it holds for.
    """
    undone = run_ablations(course, lesson, proofs).values()
    yield from _mistakes(course, lesson, lesson, proofs, undone)
    for checklist in course.checklists:
        if checklist.since == lesson.name:
            yield from _mistakes(course, lesson, checklist, proofs)


def _mistakes(
    course: Course,
    lesson: Lesson,
    suite: Lesson | Checklist,
    proofs: Proofs,
    others: Iterable[Verdict] = (),
) -> Iterator[Flaw]:
    mistakes = load_mistakes(course.root, suite)
    verdicts = run_mistakes(course.compose(lesson), suite.name, mistakes, proofs)
    checks = load_checks(course.root, suite)
    known = {item.id for item in checks}
    for mistake in mistakes:
        file = mistake.file.relative_to(course.root).as_posix()
        if reason := mistake_flaw(mistake, verdicts[mistake.name], known):
            yield Flaw(
                lesson.name,
                "mistakes",
                file,
                reason,
                f"pytest checks/{suite.name} -v --target "
                f".workbook/trees/proofs/{suite.name}/mistakes/{mistake.name}",
            )
    red = {item.function for seen in (*verdicts.values(), *others) for item in seen.red}
    for check in checks:
        if check.id not in red:
            yield Flaw(
                lesson.name,
                "mistakes",
                f"checks/{suite.name}/{check.id}",
                "has never been red: no known mistake and no undone exercise fails it",
                "Write down the wrong answer that it is there to catch.",
            )


def mistake_flaw(mistake: Mistake, verdict: Verdict, known: set[str]) -> str:
    """Return why a mistake proves nothing, or an empty string."""
    if mistake.caught_by not in known:
        return f"is to be caught by {mistake.caught_by}, which does not exist"
    if verdict.passed:
        return "nobody catches it: all checks are green"
    caught = [item for item in verdict.red if item.function == mistake.caught_by]
    if not caught:
        others = ", ".join(sorted({item.function for item in verdict.red})) or "a crash"
        return f"is caught by the wrong check: {others} instead of {mistake.caught_by}"
    beside = {item.exercise for item in verdict.red} - {mistake.exercise}
    if verdict.app and beside:
        return f"shows in point {min(beside)} as well, which it is not about"
    if not any(mistake.says in told(item) for item in caught):
        return (
            f"{mistake.caught_by} does not say {mistake.says!r}, but: {told(caught[0])}"
        )
    return ""
