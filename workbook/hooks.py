"""The pytest hooks of a lesson run: bind, limit, observe, sum up."""

import contextlib
import gc
import os
import random
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from workbook.alarm import no_hard_exit, time_limit
from workbook.checks_index import exercise_of
from workbook.evidence import Comparison
from workbook.fixtures import SEED_KEY, SUITE_KEY
from workbook.flood import output_limit
from workbook.judging import check_of, judge, lesson_of
from workbook.keeping import Keeper
from workbook.lesson_run import LessonRun
from workbook.limits import allow_more_files
from workbook.trouble import TookTooLong, learners_place

MOST_HUNG = 3
"""How many checks may hang before the others are not even tried."""
RARELY = 100_000
"""Objects that may pile up before garbage is collected: a run is short."""


class LessonPlugin:
    """The hooks of a lesson run."""

    def __init__(self, run: LessonRun) -> None:
        self.run = run

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Keep the session: its exit status is needed at the very end."""
        self.run.session = session

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Bind checks to their suites and put them in the order of the exercises."""
        for item in items:
            name = lesson_of(item, self.run.root)
            if name:
                item.stash[SUITE_KEY] = self.run.suite_for(name)
                if self.run.config.getoption("tbstyle", default="") == "no":
                    # Nobody reads pytest's own words, which take a while to find.
                    vars(item).update(repr_failure=brief, _repr_failure_py=brief)
        items.sort(
            key=lambda item: (lesson_of(item, self.run.root), exercise_of(item.path))
        )

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count what will have to be executed; let the garbage collector run again."""
        for item in session.items:
            name = lesson_of(item, self.run.root)
            self.run.collected.setdefault(name, []).append(check_of(item))
        gc.freeze()
        gc.set_threshold(RARELY)
        gc.enable()

    def pytest_deselected(self) -> None:
        """Remember that this run is about a part of the checks."""
        self.run.deselected = True

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep a word about check files that cannot be collected."""
        if report.failed:
            lines = str(report.longrepr).strip().splitlines() or [""]
            reason = lines[-1].removeprefix("E ").strip()
            self.run.remarks.append(f"{report.nodeid} cannot be read: {reason}")

    def pytest_keyboard_interrupt(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> None:
        """Say where the run was when somebody interrupted it."""
        if isinstance(excinfo.value, pytest.Session.Interrupted):
            return  # pytest itself: a check file cannot be read
        suite = self.run.active
        place = learners_place(excinfo.value, suite.bound_tree) if suite else None
        where = f", in {place}" if place else ""
        self.run.remarks.append(f"The run was interrupted{where}.")

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Bind one check to its tree."""
        suite = item.stash.get(SUITE_KEY, None)
        if suite is not None:
            self.run.activate(suite)
            suite.begin_check()
            if suite.target != "solutions":
                # A learner's deprecation warning is advice, not a wrong answer.
                item.add_marker(pytest.mark.filterwarnings("default"))
            self.run.on_begin(check_of(item))
        with no_hard_exit():
            outcome = yield
        if suite is not None:
            self.run.on_result(self.run.results[suite.name][-1])
        return outcome

    # Last of the wrappers, these three: what is printed is captured by then.
    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Limit the time of fixtures; starting the app happens there."""
        random.seed(f"{self.run.config.stash[SEED_KEY]}:{item.name}")
        with self._limit(item):
            return (yield)

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Limit the time of the check itself."""
        with self._limit(item):
            return (yield)

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Stop the apps that the check has started."""
        with self._limit(item):
            outcome = yield
            if (suite := item.stash.get(SUITE_KEY, None)) is not None:
                suite.end_check()
            return outcome

    @contextlib.contextmanager
    def _limit(self, item: pytest.Item) -> Iterator[None]:
        suite = item.stash.get(SUITE_KEY, None)
        if suite is None:
            yield
            return
        try:
            with output_limit() as valves, time_limit(suite.seconds):
                yield
            suite.floods += any(valve.has_shut for valve in valves)
        except TookTooLong:
            suite.abandon()
            raise
        finally:
            if suite.hung >= MOST_HUNG:
                item.session.shouldfail = "too many checks hang"

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        """Keep the two sides of the comparison that failed."""
        if self.run.active is not None:
            self.run.active.comparison = Comparison(op, left, right)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Turn what happened into a result; a check gets exactly one."""
        report = yield
        suite = item.stash.get(SUITE_KEY, None)
        is_news = report.when == "call" or not report.passed
        if suite is not None and is_news:
            results = self.run.results.setdefault(suite.name, [])
            result = judge(item, call, report, suite)
            if results and results[-1].check == result.check:
                if results[-1].outcome == "passed":
                    results[-1] = result
            else:
                results.append(result)
        return report

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Sum up; a run that is not a pass must not end with exit status 0."""
        if self.run.reports:
            # Somebody else sums up. Learner code may have used up all the files that
            # this process may open.
            allow_more_files()
            self._close()
            return
        only_collected = bool(self.run.config.option.collectonly)
        keeper = Keeper(self.run.config)
        for name in self.run.suites:
            verdict = self.run.verdict(name)
            self.run.verdicts.append(
                verdict if only_collected else keeper.keep(verdict)
            )
        self._close()
        is_pass = all(verdict.passed for verdict in self.run.verdicts)
        if session.exitstatus == pytest.ExitCode.OK and not (
            only_collected or (is_pass and not keeper.is_lost)
        ):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _close(self) -> None:
        for suite in self.run.suites.values():
            suite.close()

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Leave at once: tearing the interpreter down takes a fifth of a run."""
        session = self.run.session
        if session is None or session.exitstatus == pytest.ExitCode.USAGE_ERROR:
            return  # pytest has yet to say what was wrong with the command
        if may_leave_at_once(config):
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(int(session.exitstatus))


def brief(excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
    """Stand in for what pytest says about a failure when it says nothing."""
    del style
    return excinfo.typename


def may_leave_at_once(config: pytest.Config) -> bool:
    """True where nothing comes after pytest, and nobody measures it."""
    return runs_alone(config) and "coverage" not in sys.modules


def runs_alone(config: pytest.Config) -> bool:
    """True in a process that runs pytest and nothing else."""
    started_pytest = Path(sys.argv[0]).name in {"pytest", "pytest.exe", "__main__.py"}
    return (
        started_pytest
        and not config.option.usepdb
        and "PYTEST_CURRENT_TEST" not in os.environ
    )
