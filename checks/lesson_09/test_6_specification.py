"""Exercise 6: the specification. Its form is checked, not its quality."""

import re

from checks.probes.markdown import Part
from checks.probes.process import (
    NOTHING,
    Findings,
    find_dangling_proofs,
    find_missing_criteria,
    find_missing_sections,
    find_surplus_risks,
    find_unproven_criteria,
    load_spec,
    proofs,
)
from workbook.suite import LessonTree

BUILT_IN = {
    "SC-1": "1",
    "SC-2": "1",
    "SC-3": "1",
    "SC-4": "2",
    "SC-5": "3",
    "SC-6": "4",
    "SC-7": "125",
    "SC-8": "5",
}
"""In which exercise each criterion comes true; one of them is about several."""


def test_every_section_says_something(lesson: LessonTree) -> None:
    """SPEC.md has all its sections, and none of them is empty."""
    assert find_missing_sections(load_spec(lesson)) == NOTHING, (
        "who reads it later takes an empty section for something that nobody thought of"
    )


def test_criteria_and_checks_name_each_other(lesson: LessonTree) -> None:
    """Each of the eight criteria names a check, and every check named exists."""
    spec = load_spec(lesson)

    assert find_missing_criteria(spec, len(BUILT_IN)) == NOTHING, (
        "the eight criteria are given, and the rest of the document is about them"
    )
    assert find_unproven_criteria(spec, lesson) == NOTHING, (
        "a criterion without a check is a hope"
    )
    assert find_dangling_proofs(spec, lesson) == NOTHING, (
        "this check does not exist under that name; copy it from the file"
    )


def test_every_criterion_is_proven_where_it_is_built(lesson: LessonTree) -> None:
    """For each criterion a check is named of the exercise that makes it true."""
    assert find_crowded_lines(load_spec(lesson)) == NOTHING, (
        "a line for each criterion says which check proves it"
    )
    assert find_proofs_elsewhere(load_spec(lesson)) == NOTHING, (
        "a check that stays green when the code of this criterion is gone proves "
        "something else"
    )


def test_there_are_three_risks_at_most(lesson: LessonTree) -> None:
    """SPEC.md lists three follow-ups and risks at most."""
    assert find_surplus_risks(load_spec(lesson)) == NOTHING, (
        "three risks can be watched; ten are forgotten together"
    )


def find_proofs_elsewhere(spec: Part) -> Findings:
    """Find criteria for which no check of the exercise that builds them is named."""
    named = {(proof.criterion, exercise_of(proof.check)) for proof in proofs(spec)}
    return Findings(
        f"{spec.name}: {name} names no check of exercise {' or '.join(exercises)}"
        for name, exercises in BUILT_IN.items()
        if not any((name, exercise) in named for exercise in exercises)
    )


def find_crowded_lines(spec: Part) -> Findings:
    """Find lines that name checks for several criteria at once."""
    pairs = {(proof.line, proof.criterion) for proof in proofs(spec)}
    lines = [line for line, _ in pairs]
    return Findings(
        f"{spec.name}:{line}: {lines.count(line)} criteria in one line"
        for line in sorted(set(lines))
        if lines.count(line) > 1
    )


def exercise_of(check: str) -> str:
    """Return the number in a name such as ``lesson_09/test_2_types.py::test_name``."""
    found = re.match(r"(?:checks/)?(?:lesson_09/)?test_(\d)_", check)
    return found[1] if found else ""
