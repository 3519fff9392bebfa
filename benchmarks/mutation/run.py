"""Run mutants against the checks of their lesson, and remember what became of them."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.mutation.find import Mutant
from workbook.compose_cache import materialize, tree_digest
from workbook.course import Course, CourseError, Lesson
from workbook.proofs import ENDED, SEED, Proofs
from workbook.records import Job
from workbook.runner import Runner
from workbook.state import read_json, state_folder, write_atomically
from workbook.verdict import Verdict

SECONDS = 30.0
"""The deadline of a mutant; the solution takes a few."""

Fate = Literal["killed", "survived", "stillborn"]
"""``stillborn``: no app came of it, so no check had to notice anything."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a mutant. ``tree`` is where a survivor can be looked at."""

    mutant: Mutant
    fate: Fate
    tree: Path


class Laboratory:
    """Runs the mutants of one lesson."""

    def __init__(self, course: Course, lesson: Lesson, *, workers: int = 0) -> None:
        self.root = course.root
        self.lesson = lesson
        self.solution = course.compose(lesson)
        self.workers = workers
        proofs = Proofs(course.root, [lesson.name])
        self._inputs = proofs.engine_digest + proofs.suite_digest(lesson.name)

    def run(self, mutants: Iterable[Mutant], *, fresh: bool = False) -> Iterator[Ran]:
        """Yield the fate of each mutant, in order; run only what is not known."""
        mutants = list(mutants)
        fates = {} if fresh else self._remembered(mutants)
        unknown = [mutant for mutant in mutants if mutant not in fates]
        with Runner(self.root, [self.lesson.name], self.workers) as runner:
            if unknown:
                self._must_pass(runner)
            jobs = {self._label(mutant): self._job(mutant) for mutant in unknown}
            verdicts = runner.run_all(jobs)
            for mutant in mutants:
                if mutant not in fates:
                    _, verdict = next(verdicts)
                    fates[mutant] = self._settle(mutant, verdict)
                yield Ran(mutant, fates[mutant], self._tree(mutant))

    def _must_pass(self, runner: Runner) -> None:
        tree = materialize(self.root, f"mutants/{self.lesson.name}/0", self.solution)
        if not runner.run(self._job_on(tree)).passed:
            checks = f"checks/{self.lesson.name}"
            raise CourseError(checks, "the solution itself is not green")

    def _settle(self, mutant: Mutant, verdict: Verdict) -> Fate:
        fate = fate_of(verdict)
        if fate != "survived":
            shutil.rmtree(self._tree(mutant), ignore_errors=True)
        if verdict.trouble is None or verdict.trouble.kind not in ENDED:
            write_atomically(self._memory(mutant), json.dumps({"fate": fate}))
        return fate

    def _remembered(self, mutants: Iterable[Mutant]) -> dict[Mutant, Fate]:
        known = {mutant: read_json(self._memory(mutant)) for mutant in mutants}
        return {mutant: data["fate"] for mutant, data in known.items() if data}

    def _memory(self, mutant: Mutant) -> Path:
        parts = self._inputs + tree_digest(mutant.apply(self.solution))
        key = hashlib.sha256(parts.encode()).hexdigest()[:32]
        return state_folder(self.root) / "mutants" / f"{key}.json"

    def _job(self, mutant: Mutant) -> Job:
        tree = mutant.apply(self.solution)
        return self._job_on(materialize(self.root, self._label(mutant), tree))

    def _job_on(self, tree: Path) -> Job:
        return Job(self.lesson.name, tree, "solutions", SECONDS, SEED)

    def _tree(self, mutant: Mutant) -> Path:
        return state_folder(self.root) / "trees" / self._label(mutant)

    def _label(self, mutant: Mutant) -> str:
        digest = hashlib.sha256(f"{mutant.path}\n{mutant.text}".encode()).hexdigest()
        return f"mutants/{self.lesson.name}/{digest[:8]}"


def fate_of(verdict: Verdict) -> Fate:
    """Say what a verdict means. A mutant that never ends counts as noticed."""
    if verdict.passed:
        return "survived"
    if verdict.trouble is not None and verdict.trouble.kind not in ENDED:
        return "stillborn"
    return "killed"
