"""Exercise 6: the prompt history record. Its form is checked, not its quality."""

import pytest

from checks.probes.markdown import Part
from checks.probes.process import (
    NOTHING,
    find_empty_parts,
    find_incomplete_fields,
    find_missing_files,
    find_missing_sources,
    find_stale_references,
    load_records,
    references,
)
from workbook.suite import LessonTree


@pytest.fixture
def record(lesson: LessonTree) -> Part:
    """Return the first record of this lesson."""
    return load_records(lesson, "lesson-09")[0]


def test_the_front_matter_is_complete(record: Part) -> None:
    """The record says when, who, with which tool, and at which stage."""
    assert find_incomplete_fields(record) == NOTHING, (
        "a record is found again by these fields, or not at all"
    )


def test_the_record_leads_to_real_files(record: Part, lesson: LessonTree) -> None:
    """The files, tests and links that the record names exist."""
    assert find_missing_files(record, lesson) == NOTHING, (
        "a name that leads nowhere sends the reader away"
    )


def test_the_record_names_what_was_read_and_run(record: Part) -> None:
    """The sources name something to read, and a command with its output."""
    assert find_missing_sources(record) == NOTHING, (
        "an upload that was refused before your eyes weighs more than a page that says "
        "it would be"
    )


def test_every_part_of_the_record_is_written(record: Part) -> None:
    """The record has a prompt, a response, an outcome and an evaluation."""
    assert find_empty_parts(record) == NOTHING, (
        "the next reader wants the question, the answer, the change and the doubts"
    )


def test_the_record_points_at_lines_of_code(record: Part, lesson: LessonTree) -> None:
    """The record points at code as start:end:path, and the lines exist."""
    assert references(record) != [], (
        "say where the change is, in the form `16:32:app/api/body_limit.py`"
    )
    assert find_stale_references(record, lesson) == NOTHING, (
        "these lines do not exist; count them once more"
    )
