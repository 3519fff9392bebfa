"""Run trees of a lesson and remember the verdicts by the hash of their inputs.

A verdict depends on the tree, the checks, the probes, the engine, and the versions
of Python and the packages. All of that is hashed; an unchanged proof is read from
``.workbook/proofs/`` instead of run again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Self

from workbook.compose_cache import materialize, tree_digest
from workbook.course import Tree
from workbook.manifest import load_manifest
from workbook.records import Job
from workbook.runner import Runner
from workbook.state import read_json, state_folder, write_atomically
from workbook.verdict import Verdict, from_json
from workbook.versions import installed_versions

SEED = 2026
"""Proofs are repeatable; learners' runs draw a new seed each time."""

ENDED = ("too slow", "ended early")
"""A run without an end says as much about the machine: it is not remembered."""


class Proofs:
    """Verdicts on trees, run when needed. Close it, or use it as a context manager."""

    def __init__(
        self, root: Path, suites: Iterable[str], *, fresh: bool = False
    ) -> None:
        self.root = root
        self.fresh = fresh
        self._this_time: dict[str, Verdict] = {}
        self.executed = 0
        self._runner = Runner(root, suites)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self._runner.close()

    def run(
        self, trees: Mapping[str, tuple[str, Tree]], target: str
    ) -> dict[str, Verdict]:
        """Check named trees, ``{name: (suite, tree)}``, and return their verdicts."""
        known: dict[str, Verdict] = {}
        jobs: dict[str, Job] = {}
        keys: dict[str, str] = {}
        suites = {suite for suite, _ in trees.values()}
        digests = {suite: self._suite_key(suite, target) for suite in suites}
        for name, (suite, tree) in trees.items():
            keys[name] = digest_texts([digests[suite], tree_digest(tree)])
            remembered = self._recall(keys[name])
            if remembered is not None:
                known[name] = remembered
            else:
                folder = materialize(self.root, f"proofs/{name}", tree)
                jobs[name] = Job(suite, folder, target, seed=SEED)
        for name, verdict in self._runner.run_all(jobs):
            self.executed += 1
            known[name] = verdict
            if verdict.trouble is None or verdict.trouble.kind not in ENDED:
                self._remember(keys[name], verdict)
        return {name: known[name] for name in trees}

    def _suite_key(self, suite: str, target: str) -> str:
        """Return a hash of all that verdicts depend on, apart from the trees."""
        parts = [self.engine_digest, self.suite_digest(suite), target]
        if target == "lessons":
            # In a starter it tells "not started" from "wrong".
            stubs = load_manifest(self.root, suite).stubs
            parts.append(json.dumps(stubs, default=dict))
        return digest_texts(parts)

    def suite_digest(self, suite: str) -> str:
        """Return a hash of everything that the checks of a lesson consist of."""
        folder = self.root / "checks"
        files = [
            *sorted((folder / suite).glob("*.py")),
            *sorted((folder / suite).glob("*.toml")),
            *sorted((folder / "probes").rglob("*.py")),
        ]
        return digest_files(files)

    @cached_property
    def engine_digest(self) -> str:
        """Return a hash of the engine, its settings, Python and the packages."""
        engine = sorted(Path(__file__).parent.glob("*.py"))
        parts = [
            digest_files([*engine, self.root / "pyproject.toml"]),
            *installed_versions(),
        ]
        return digest_texts(parts)

    def _file(self, key: str) -> Path:
        return state_folder(self.root) / "proofs" / f"{key}.json"

    def _recall(self, key: str) -> Verdict | None:
        """Return what was found out before; several proofs ask for the same run."""
        if key in self._this_time or self.fresh:
            return self._this_time.get(key)
        data = read_json(self._file(key))
        try:
            self._this_time[key] = from_json(data)
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        return self._this_time[key]

    def _remember(self, key: str, verdict: Verdict) -> None:
        self._this_time[key] = verdict
        write_atomically(self._file(key), json.dumps(verdict.to_json()))


def digest_texts(texts: Iterable[str]) -> str:
    """Return a hash of texts, short enough for the name of a file."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:32]


def digest_files(files: Iterable[Path]) -> str:
    """Return a hash of the names and contents of files."""
    sums = hashlib.sha256()
    for file in files:
        if file.is_file():
            sums.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return sums.hexdigest()
