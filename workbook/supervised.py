"""Let ``pytest checks/lesson_05`` watch over itself.

The process forks: the child goes on as pytest and runs the checks, its parent keeps
the time, counts processes, and has the last word. So an endless loop that nothing in
the same process could end, a crash and an early exit get a verdict as well.
"""

import contextlib
import math
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from _pytest.config import create_terminal_writer

from workbook.channel import Channel, Lines, leave
from workbook.collecting import collect
from workbook.course import load_facts
from workbook.keeping import Keeper
from workbook.lesson_run import CHANNEL_KEY
from workbook.limits import CHECK_SECONDS
from workbook.records import Job, Records
from workbook.report import render_verdict
from workbook.reporter import terminal_style
from workbook.reporting import ChannelPlugin
from workbook.state import state_folder
from workbook.strays import (
    adopt_orphans,
    die_with_parent,
    end_children,
    kill,
    let_leave,
)
from workbook.verdict import Verdict


class SupervisedPlugin(ChannelPlugin):
    """What the child does on top of running the checks."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Begin; the checks are run by pytest's own loop, which comes next."""
        self.begin(session)


def supervise(config: pytest.Config, name: str) -> int | None:
    """Fork; return nothing in the child.

    The parent never returns: it prints the verdict and ends with its exit status.
    """
    records = Records(
        Job(name, tree_of(config, name), str(config.getoption("target"))),
        load_facts(config.rootpath / "checks" / name),
    )
    records.seconds *= patience(config)
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    adopt_orphans()
    parent = os.getpid()
    records.pid = os.fork()
    if records.pid == 0:
        os.close(reader)
        die_with_parent(parent)
        config.stash[CHANNEL_KEY] = Channel(writer, records.job.token)
        return None
    os.close(writer)
    watch_over(records, reader)
    leave(conclude(config, records))


def tree_of(config: pytest.Config, name: str) -> Path:
    """Return the folder that the learner's lines are in, or one above it."""
    target = str(config.getoption("target"))
    folders = {"lessons": config.rootpath / "lessons" / name}
    folders["solutions"] = state_folder(config.rootpath) / "trees" / "solutions" / name
    return folders.get(target, Path(target).resolve())


def patience(config: pytest.Config) -> float:
    """Return by how much a time limit of one's own stretches that of the lesson."""
    given = config.getoption("check_seconds")
    if given is None:
        return 1
    return max(1, float(given) / CHECK_SECONDS) if float(given) else math.inf


def watch_over(records: Records, reader: int) -> None:
    """Take in what the child reports; end it, and everything that it has started."""
    with until_the_second_interrupt(records.pid):
        collect(records, Lines(reader))
        if not records.started:
            os.waitid(os.P_PID, records.pid, os.WEXITED | os.WNOWAIT)  # pytest speaks
        if records.final is not None:
            let_leave(records.pid)
    kill(records.pid)
    _, status = os.waitpid(records.pid, 0)
    end_children()
    if records.status is None:
        records.status = os.waitstatus_to_exitcode(status)


@contextlib.contextmanager
def until_the_second_interrupt(pid: int) -> Iterator[None]:
    """Leave the first Ctrl-C to the child, which says where it was; the next ends it.

    A terminal sends it to both.
    """
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        if seen:
            kill(pid)
        seen.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def conclude(config: pytest.Config, records: Records) -> int:
    """Print and keep the verdict; return the exit status."""
    status = records.status or 0
    if records.failure or not records.started:
        return status if status >= 0 else 1  # pytest itself has said why
    keeper = Keeper(config)
    verdict = keeper.keep(records.verdict())
    show(config, verdict)
    if verdict.passed and not keeper.is_lost:
        return 0
    return status if status > 0 else 1


def show(config: pytest.Config, verdict: Verdict) -> None:
    """Print a verdict as the options ask for it."""
    writer = create_terminal_writer(config, sys.stdout)
    verbose = config.option.verbose > 0
    writer.write(render_verdict(verdict, terminal_style(config), verbose=verbose))
    writer.flush()
