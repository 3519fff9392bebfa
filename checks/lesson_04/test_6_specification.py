"""Exercise 6: the specification. Its form is checked, not its quality."""

from checks.probes.process import (
    NOTHING,
    criteria,
    find_dangling_proofs,
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
        "who reads it later takes an empty section for something that nobody thought of"
    )


def test_four_criteria_are_there(lesson: LessonTree) -> None:
    """SPEC.md has the criteria SC-1 to SC-4."""
    names = {item.name for item in criteria(load_spec(lesson))}

    assert {"SC-1", "SC-2", "SC-3", "SC-4"} - names == set(), (
        "completed_at and the imports of the layers need a criterion each"
    )


def test_every_criterion_can_be_measured(lesson: LessonTree) -> None:
    """Every success criterion has an id and can be measured."""
    assert find_vague_criteria(load_spec(lesson)) == NOTHING, (
        "whether the layers are clean is a matter of taste; how many modules import "
        "FastAPI is not. Say how many, which status, or the same as what"
    )


def test_criteria_and_checks_name_each_other(lesson: LessonTree) -> None:
    """Every criterion names a check, and every check that is named exists."""
    spec = load_spec(lesson)

    assert find_unproven_criteria(spec, lesson) == NOTHING, (
        "a criterion without a check is a hope"
    )
    assert find_dangling_proofs(spec, lesson) == NOTHING, (
        "this check does not exist under that name; copy it from the file"
    )


def test_there_are_three_risks_at_most(lesson: LessonTree) -> None:
    """SPEC.md lists three follow-ups and risks at most."""
    assert find_surplus_risks(load_spec(lesson)) == NOTHING, (
        "three risks can be watched; ten are forgotten together"
    )
