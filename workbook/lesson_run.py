"""What one pytest process knows about the lessons that it checks."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbook.fixtures import SEED_KEY
from workbook.observed import Extent, Observed
from workbook.suite import Suite
from workbook.summing import sum_up
from workbook.targets import LATER, find_tree
from workbook.verdict import CheckResult, Verdict

RUN_KEY = pytest.StashKey["LessonRun"]()
REPORTER_KEY = pytest.StashKey["Callable[[LessonRun], object]"]()
"""What makes the plugin that reports a supervised run."""


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
        self.reports = False
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

    def extent(self, name: str) -> Extent:
        """Return what there is to execute of one lesson's checks."""
        return Extent(
            checks=tuple(self.collected.get(name, ())),
            whole=not self.deselected and self.asked_for_everything(name),
            seed=self.config.stash[SEED_KEY],
        )

    def observed(self, name: str) -> Observed:
        """Return what was seen while one lesson's checks were running."""
        suite = self.suite_for(name)
        return Observed(
            requests=suite.requests,
            hung=suite.hung,
            floods=suite.floods,
            seconds=time.perf_counter() - self.started,
            remarks=tuple(self.remarks),
            advice=tuple(suite.advice),
        )

    def verdict(self, name: str) -> Verdict:
        """Sum up what one lesson's checks have found in this process."""
        results = self.results.get(name, [])
        suite = self.suite_for(name)
        return sum_up(suite, self.extent(name), results, [self.observed(name)])

    def asked_for_everything(self, name: str) -> bool:
        """True unless single files or checks of the lesson were named."""
        folder = self.root / "checks" / name
        return any(
            "::" not in arg
            and folder.is_relative_to(resolve_argument(self.config, arg))
            for arg in self.config.args
        )


def resolve_argument(config: pytest.Config, argument: str) -> Path:
    """Return the absolute path of a command line argument, without ``::``."""
    return (config.invocation_params.dir / argument.partition("::")[0]).resolve()
