"""``pytest checks``: every lesson in a process of its own, one line for each."""

import sys

import pytest
from _pytest.config import create_terminal_writer

from workbook.records import Job, RunnerFailed
from workbook.report import render_summary, render_verdict
from workbook.reporter import terminal_style
from workbook.runner import Runner
from workbook.state import save_verdict
from workbook.targets import find_tree


def run_all_lessons(config: pytest.Config, names: list[str]) -> int:
    """Check several lessons and print a summary; return the exit status."""
    target = str(config.getoption("target"))
    jobs = {
        name: Job(name, find_tree(config.rootpath, target, name), target)
        for name in names
    }
    writer = create_terminal_writer(config, sys.stdout)
    style = terminal_style(config)
    verdicts = []
    try:
        with Runner(config.rootpath, names) as runner:
            for _, verdict in runner.run_all(jobs):
                save_verdict(config.rootpath, verdict, alone=False)
                verdicts.append(verdict)
                if config.option.verbose > 0 and not verdict.passed:
                    writer.write("\n" + render_verdict(verdict, style))
                else:
                    writer.write(render_summary([verdict], style))
                writer.flush()
    except RunnerFailed as error:
        raise pytest.UsageError(str(error)) from None
    passed = sum(verdict.passed for verdict in verdicts)
    writer.write(f"\n  {passed} of {len(verdicts)} lessons pass\n")
    return 0 if passed == len(verdicts) else 1
