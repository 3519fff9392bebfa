"""Proof that what is built says what its sources say."""

from collections.abc import Iterator

from workbook.build import find_changes
from workbook.course import Course, Lesson
from workbook.proofs import Proofs
from workbook.verify.flaw import Flaw


def find_flaws(course: Course, lesson: Lesson, proofs: Proofs) -> Iterator[Flaw]:
    """Starters, fragments and signatures rebuild to the same bytes."""
    for change in find_changes(course, [lesson], proofs):
        yield Flaw(
            lesson.name,
            "freshness",
            change.path,
            {"new": "was never built", "changed": "is stale"}.get(
                change.kind, "has no source any more"
            ),
            f"workbook build {lesson.short}",
        )
