"""What one pytest process knows about the lessons that it checks."""

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from workbook.channel import Channel
from workbook.course import Checklist
from workbook.fixtures import SEED_KEY
from workbook.manifest import diagnose, started_elsewhere
from workbook.suite import Suite
from workbook.targets import LATER, find_tree
from workbook.trouble import show_path
from workbook.verdict import CheckResult, Trouble, Verdict

RUN_KEY = pytest.StashKey["LessonRun"]()
CHANNEL_KEY = pytest.StashKey[Channel]()
"""Where a supervised run reports to."""
CLUTTER = frozenset(
    {
        *("conftest.py", "pytest.ini", ".pytest.ini", "pytest.toml", ".pytest.toml"),
        *("tox.ini", "setup.cfg", "sitecustomize.py", "usercustomize.py"),
    }
)
"""What sets pytest or Python up, where somebody runs them in the lesson's folder."""


class LessonRun:
    """What one pytest process knows about the lessons that it checks."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.root = config.rootpath
        self.target = str(config.getoption("target"))
        self.suites: dict[str, Suite] = {}
        self.results: dict[str, list[CheckResult]] = {}
        self.collected: dict[str, list[str]] = {}
        self.deselected = False
        self.remarks: list[str] = []
        self.started = time.perf_counter()
        self.active: Suite | None = None
        self.session: pytest.Session | None = None
        self.saves = True
        self.on_begin: Callable[[str], None] = lambda _check: None
        self.on_result: Callable[[CheckResult], None] = lambda _result: None
        self.verdicts: list[Verdict] = []

    def restart_clock(self) -> None:
        """Measure from now on; a warm process was started long before its job."""
        self.started = time.perf_counter()

    def suite_for(self, name: str) -> Suite:
        """Return the suite of a lesson, bound to the tree that was asked for."""
        if name not in self.suites:
            tree = None
            if self.target != LATER:
                tree = find_tree(self.root, self.target, name)
            suite = Suite(self.root, name, tree, self.target)
            given = self.config.getoption("check_seconds")
            seconds = suite.facts.limits.check_seconds if given is None else given
            suite.seconds = float(seconds)
            self.suites[name] = suite
        return self.suites[name]

    def activate(self, suite: Suite) -> None:
        """Make ``app`` mean this suite's tree; give back what the last one used."""
        if self.active is not suite:
            if self.active is not None:
                self.active.close()
            self.active = suite

    def verdict(self, name: str) -> Verdict:
        """Sum up what one lesson's checks found."""
        suite = self.suite_for(name)
        facts = suite.facts
        results = self._sorted_results(suite)
        edited = suite.manifest.edited_checks(suite.folder)
        whole = not self.deselected and self.asked_for_everything(name)
        missing = self._missing(suite) if whole else 0
        return Verdict(
            lesson=name,
            title=facts.title,
            target=self.target,
            exercises=facts.numbered,
            results=results,
            collected=len(self.collected.get(name, ())) + missing,
            page=facts.page,
            learned=facts.learned,
            can_compare=(self.root / "solutions" / name).is_dir(),
            notices=tuple(self._notices(suite, len(results), edited, missing)),
            diagnoses=() if edited else diagnose(suite.manifest, results),
            trouble=common_trouble(results),
            seed=self.config.stash[SEED_KEY],
            seconds=round(time.perf_counter() - self.started, 3),
            requests=suite.requests,
            partial=not whole,
            app=suite.lesson if isinstance(facts, Checklist) else "",
        )

    def _sorted_results(self, suite: Suite) -> tuple[CheckResult, ...]:
        results = tuple(sorted(self.results.get(suite.name, ()), key=by_exercise))
        if all(item.outcome != "not started" for item in results):
            return results
        begun = started_elsewhere(suite.manifest, results, suite.unstarted)
        return tuple(
            replace(item, outcome="failed", waits_for=0)
            if item.outcome == "not started"
            and item.waits_for in begun
            and not (item.evidence and "NotImplementedError" in item.evidence.error)
            else item
            for item in results
        )

    def asked_for_everything(self, name: str) -> bool:
        """True unless single files or checks of the lesson were named."""
        folder = self.root / "checks" / name
        return any(
            "::" not in arg
            and folder.is_relative_to(resolve_argument(self.config, arg))
            for arg in self.config.args
        )

    def _missing(self, suite: Suite) -> int:
        """Return how many of the course's own checks are not there any more."""
        if suite.target == "solutions":
            return 0  # what an author changes, the next build will know
        collected = self.collected.get(suite.name, ())
        functions = {check.partition("[")[0] for check in collected}
        return len(set(suite.manifest.checks) - functions)

    def _notices(
        self, suite: Suite, executed: int, edited: list[str], missing: int
    ) -> Iterable[str]:
        folder = show_path(suite.folder)
        if edited:
            yield (
                f"{', '.join(f'{folder}/{name}' for name in edited)} is not as the "
                f"course ships it; this verdict may be wrong. "
                f"To restore it: git checkout -- {folder}"
            )
        yield from self.remarks
        yield from suite.advice
        if missing:
            yield f"{missing} of the course's checks are missing, so nothing can pass."
        collected = len(self.collected.get(suite.name, ()))
        if executed != collected:
            why = f": {suite.hung} of them hung" if suite.hung else ""
            yield f"{executed} of {collected} checks were run{why}."
        if suite.floods:
            yield (
                "The app prints more than a million characters in one check; what "
                "comes after them is left out."
            )
        yield from _about_the_folder(suite.bound_tree)


def _about_the_folder(tree: Path) -> Iterable[str]:
    """Say what lies beside the app, and has no effect or too much of it."""
    names = sorted(file.name for file in tree.iterdir()) if tree.is_dir() else []
    if clutter := [n for n in names if n in CLUTTER or n.startswith("pytest_")]:
        yield f"{', '.join(clutter)} in the lesson folder has no effect on checks."
    if hiding := [
        name for name in names if name.removesuffix(".py") in sys.stdlib_module_names
    ]:
        yield (
            f"{', '.join(hiding)} in the lesson folder hides a module of Python's own. "
            f"Give it another name."
        )


def resolve_argument(config: pytest.Config, argument: str) -> Path:
    """Return the absolute path of a command line argument, without ``::``."""
    return (config.invocation_params.dir / argument.partition("::")[0]).resolve()


def common_trouble(results: tuple[CheckResult, ...]) -> Trouble | None:
    """Return the trouble that stops several checks, when it is one and the same."""
    troubles = [item.trouble for item in results if item.trouble is not None]
    same = {(item.kind, item.next_step, item.place) for item in troubles}
    is_common = len(troubles) > 1 and len(same) == 1
    return troubles[0] if is_common else None


def by_exercise(result: CheckResult) -> tuple[int, str, int]:
    """Sort results by exercise, then as they stand in their files."""
    return result.exercise, result.file, result.line
