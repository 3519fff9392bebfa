"""Prove that the course is sound: every proof yields the flaws that it finds.

A lesson teaches something only if its starter fails for the right reason, its
solution passes, and its checks catch the known wrong answers. Learners never need
this; `workbook verify` and CI do.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from workbook.course import Course, CourseError, Lesson
from workbook.proofs import Proofs
from workbook.records import RunnerFailed
from workbook.verify import behaviour, freshness, notebooks, prose, structure, style
from workbook.verify.flaw import Flaw

__all__ = ["PROOFS", "Flaw", "Proven", "verify"]

Prove = Callable[[Course, Lesson, Proofs], Iterator[Flaw]]

PROOFS: dict[str, Prove] = {
    "structure": structure.find_flaws,
    "solutions": behaviour.find_solution_flaws,
    "starters": behaviour.find_starter_flaws,
    "ablation": behaviour.find_ablation_flaws,
    "mistakes": behaviour.find_mistake_flaws,
    "freshness": freshness.find_flaws,
    "style": style.find_flaws,
    "prose": prose.find_flaws,
    "notebooks": notebooks.find_flaws,
}
"""Every proof by name, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Proven:
    """What one proof of one lesson came to. ``executed`` counts runs of checks."""

    lesson: str
    proof: str
    seconds: float
    executed: int
    flaws: tuple[Flaw, ...] = field(default=())


def verify(
    course: Course,
    lessons: Iterable[Lesson],
    only: Iterable[str] = (),
    *,
    fresh: bool = False,
) -> Iterator[Proven]:
    """Try the proofs lesson by lesson and yield each as soon as it is done.

    ``only`` names the proofs to try; ``fresh`` ignores remembered results.
    """
    chosen, lessons = list(only) or list(PROOFS), list(lessons)
    tried: dict[str, Prove] = {**PROOFS, "notebooks": notebooks.Together(lessons)}
    suites = [lesson.name for lesson in course.lessons]
    suites += [checklist.name for checklist in course.checklists]
    with Proofs(course.root, suites, fresh=fresh) as proofs:
        for lesson in lessons:
            for name in chosen:
                yield _prove(course, lesson, (name, tried[name]), proofs)


def _prove(
    course: Course, lesson: Lesson, named: tuple[str, Prove], proofs: Proofs
) -> Proven:
    name, prove = named
    started, executed = time.perf_counter(), proofs.executed
    try:
        flaws = tuple(prove(course, lesson, proofs))
    except CourseError as error:
        file = error.file.removeprefix(f"{course.root}{os.sep}")
        flaws = (Flaw(lesson.name, name, file, error.reason, "Mend it, then verify."),)
    except RunnerFailed as error:
        folder = f"checks/{lesson.name}"
        flaws = (Flaw(lesson.name, name, folder, str(error), f"pytest {folder}"),)
    return Proven(
        lesson.name,
        name,
        time.perf_counter() - started,
        proofs.executed - executed,
        flaws,
    )
