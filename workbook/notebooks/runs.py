"""Runs of notebooks, remembered by the hash of their inputs.

A run depends on the notebook, the apps that it uses, the engine, and the versions of
Python and the packages. An unchanged run is read from ``.workbook/proofs/``. Failures
are not remembered: whoever sees one has to run it again anyhow.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from workbook.compose_cache import composed_solution
from workbook.course import Course, read_text
from workbook.notebooks.execution import Done, Run, execute
from workbook.notebooks.source import Notebook, inputs_digest, lessons_used
from workbook.state import read_json, state_folder, write_atomically
from workbook.versions import installed_versions


class Runs:
    """What the notebooks of a course come to; ``executed`` counts real runs."""

    def __init__(self, course: Course, *, fresh: bool = False) -> None:
        self.course = course
        self.fresh = fresh
        self.executed = 0
        self._known: dict[str, Run] = {}

    def run(
        self, notebooks: Iterable[Notebook], done: Done = lambda *_: None
    ) -> dict[str, Run]:
        """Return the runs by the notebooks' names; those not known run in parallel.

        ``done`` is told of each that is run. Raises `ToolsMissing`, and `CourseError`
        when a notebook uses a lesson that is not there.
        """
        wanted = list(notebooks)
        keys = {item.name: self._key(item) for item in wanted}
        missing = [item for item in wanted if not self._recall(keys[item.name])]
        for lesson in {
            lesson.name
            for item in missing
            for lesson in lessons_used(self.course, item)
        }:
            # Here and now: two kernels must not write the same tree.
            composed_solution(self.course.root, lesson)

        def keep(notebook: Notebook, run: Run) -> None:
            self.executed += 1
            self._remember(keys[notebook.name], run)
            done(notebook, run)

        if missing:
            execute(missing, state_folder(self.course.root) / "ipython", keep)
        return {item.name: self._known[keys[item.name]] for item in wanted}

    def _key(self, notebook: Notebook) -> str:
        parts = f"{inputs_digest(self.course, notebook)}\n{self._environment}"
        return hashlib.sha256(parts.encode()).hexdigest()[:32]

    @cached_property
    def _environment(self) -> str:
        package = Path(__file__).parents[1]
        engine = [*sorted(package.glob("*.py")), Path(__file__).parent / "execution.py"]
        texts = (read_text(file) for file in engine)
        return "\n".join([*installed_versions(), *texts])

    def _file(self, key: str) -> Path:
        return state_folder(self.course.root) / "proofs" / f"notebook-{key}.json"

    def _recall(self, key: str) -> bool:
        """Look for a run: among those of this time first, then on disk."""
        if key in self._known:
            return True
        data = {} if self.fresh else read_json(self._file(key))
        try:
            outputs = tuple(
                tuple(dict(one) for one in cell) for cell in data["outputs"]
            )
            self._known[key] = Run(outputs, float(data["seconds"]))
        except (KeyError, TypeError, ValueError):
            return False
        return True

    def _remember(self, key: str, run: Run) -> None:
        self._known[key] = run
        if not run.failed:
            data = {"outputs": run.outputs, "seconds": run.seconds}
            write_atomically(self._file(key), json.dumps(data))
