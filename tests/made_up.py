"""Verdicts and progress of a learner, without running any checks."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from workbook.course import Course
from workbook.state import save_verdict
from workbook.verdict import CheckResult, Outcome, Verdict


def remember(
    root: Path,
    lesson: str,
    *outcomes: Outcome,
    waits_for: int = 0,
    alone: bool = True,
    **facts: Any,
) -> None:
    """Store a verdict with one check per exercise, and the progress that it means.

    ``facts`` are other fields of the verdict.
    """
    about = Course(root).find(lesson)
    results = tuple(
        CheckResult(
            check=f"test_{number}_topic.py::test_it",
            exercise=number,
            title=f"Check {number} holds",
            outcome=outcome,
            waits_for=waits_for,
        )
        for number, outcome in enumerate(outcomes, start=1)
    )
    verdict = Verdict(
        lesson=about.name,
        title=about.title,
        target="lessons",
        exercises=tuple((item.number, item.title) for item in about.exercises),
        results=results,
        collected=len(results),
    )
    assert not save_verdict(root, replace(verdict, **facts), alone=alone)


def finish(root: Path, *lessons: str) -> None:
    """Let every check of some lessons have passed."""
    for lesson in lessons:
        remember(root, lesson, "passed", "passed")
