"""Exercise 5: the specification. Its form is checked, not its quality."""

from checks.probes.process import (
    NOTHING,
    find_dangling_proofs,
    find_missing_criteria,
    find_missing_sections,
    find_surplus_risks,
    find_unproven_criteria,
    find_vague_criteria,
    load_spec,
)
from workbook.suite import LessonTree


def test_every_section_says_something(lesson: LessonTree) -> None:
    """SPEC.md has all its sections, and none of them is empty."""
    assert find_missing_sections(load_spec(lesson)) == NOTHING, (
        "a reader takes an empty section for a thing that nobody thought about, the "
        "non-goals above all"
    )


def test_four_criteria_are_there(lesson: LessonTree) -> None:
    """SPEC.md has the criteria SC-1 to SC-4."""
    assert find_missing_criteria(load_spec(lesson), 4) == NOTHING, (
        "start and stop, and the description, need a criterion each"
    )


def test_every_criterion_can_be_measured(lesson: LessonTree) -> None:
    """Every success criterion has an id and can be measured."""
    assert find_vague_criteria(load_spec(lesson)) == NOTHING, (
        "two people who ask whether it is met must come to the same answer; say how "
        "many, which status, or the same as what"
    )


def test_criteria_and_checks_name_each_other(lesson: LessonTree) -> None:
    """Every criterion names a check, and every check that is named exists."""
    spec = load_spec(lesson)

    assert find_dangling_proofs(spec, lesson) == NOTHING, (
        "a reader will look the check up; copy its name from the file that holds it"
    )
    assert find_unproven_criteria(spec, lesson) == NOTHING, (
        "a criterion that no check proves is a wish"
    )


def test_there_are_three_risks_at_most(lesson: LessonTree) -> None:
    """SPEC.md lists three follow-ups and risks at most."""
    assert find_surplus_risks(load_spec(lesson)) == NOTHING, (
        "a long list of worries is a list that nobody works on"
    )
