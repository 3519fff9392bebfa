"""Print the verdict of `workbook.report` in place of pytest's own report."""

import sys
from collections.abc import Generator
from typing import Any

import pytest
from _pytest._code.code import ExceptionRepr
from _pytest.config import create_terminal_writer

from workbook.lesson_run import LessonRun
from workbook.report import Style, render_verdict


class VerdictReporter:
    """Stands in for pytest's ``terminalreporter`` in a lesson run."""

    def __init__(self, config: pytest.Config, run: LessonRun) -> None:
        self.config = config
        self.run = run
        # pytest and its plugins ask the terminal reporter for this attribute.
        self._tw = create_terminal_writer(config, sys.stdout)

    def pytest_internalerror(self, excrepr: ExceptionRepr) -> bool:
        """Show a defect of the engine or of a plugin in full."""
        self._tw.line("The workbook itself has failed, or what it runs on has.")
        self._tw.line("Your code may be right. Please report what follows.\n")
        for line in str(excrepr).split("\n"):
            self._tw.line(f"INTERNALERROR> {line}")
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionfinish(self) -> Generator[None, Any, Any]:
        """Print the verdicts after everybody has finished."""
        outcome = yield
        style = terminal_style(self.config)
        verbose = self.config.option.verbose > 0
        shown = (
            render_verdict(verdict, style, verbose=verbose)
            for verdict in self.run.verdicts
        )
        self._tw.write("\n".join(shown))
        return outcome


def terminal_style(config: pytest.Config) -> Style:
    """Return what the terminal of this run can show."""
    writer = create_terminal_writer(config, sys.stdout)
    return Style.for_stream(
        sys.stdout,
        plain=bool(config.getoption("plain")),
        color=writer.hasmarkup,
        width=writer.fullwidth,
    )
