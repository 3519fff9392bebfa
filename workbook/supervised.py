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
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest
from _pytest.config import create_terminal_writer

from workbook.channel import Channel, Lines, leave
from workbook.collecting import collect
from workbook.course import load_facts
from workbook.keeping import Keeper
from workbook.lesson_run import REPORTER_KEY, LessonRun
from workbook.limits import CHECK_SECONDS
from workbook.records import Job, Records
from workbook.report import render_verdict
from workbook.reporter import terminal_style
from workbook.reporting import ChannelPlugin
from workbook.seeds import choose_seed
from workbook.sharing import run_share
from workbook.state import load_verdict, state_folder
from workbook.strays import (
    adopt_orphans,
    die_with_parent,
    end_children,
    kill,
    let_leave,
)
from workbook.subject import Subject
from workbook.summing import verdict_of
from workbook.tickets import print_tickets, shares
from workbook.verdict import Verdict

WORTH_SHARING = 0.1
"""Seconds of work that are more than what a second process costs."""


@dataclass(frozen=True, slots=True)
class Helper:
    """What a second process needs that shares the checks.

    It reports to a channel of its own and draws ``tickets``, the ``slow`` checks first.
    """

    channel: Channel
    tickets: int
    slow: tuple[str, ...]


class SupervisedPlugin(ChannelPlugin):
    """What the child does on top of running the checks."""

    def __init__(self, run: LessonRun, channel: Channel, helper: Helper | None) -> None:
        super().__init__(run, channel)
        self.helper = helper
        self.helped_by = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Run the checks with a helper, or leave them to pytest's own loop."""
        names = self.run.suites
        if self.helper is None or not all(self.run.extent(n).whole for n in names):
            self.begin()
            return None
        process = os.getpid()
        self.helped_by = os.fork()
        if self.helped_by == 0:
            die_with_parent(process)
            capture_anew(session.config)
            self.channel = self.helper.channel
        self.begin()
        run_share(session, self.helper.tickets, self.helper.slow)
        return True

    def leave(self, status: int) -> NoReturn:
        """Stay as long as the helper, which ends together with this process."""
        if self.helped_by:
            os.waitpid(self.helped_by, 0)
        super().leave(status)


def capture_anew(config: pytest.Config) -> None:
    """Let a forked process have files of its own for what is printed."""
    manager = config.pluginmanager.getplugin("capturemanager")
    manager.read_global_capture()  # it is the other's as well
    manager.stop_global_capturing()
    manager.start_global_capturing()
    manager.suspend_global_capture()


def supervise(config: pytest.Config, name: str) -> int | None:
    """Fork; return nothing in the child.

    The parent never returns: it prints the verdict and ends with its exit status.
    """
    config.option.seed = choose_seed(config.getoption("seed"))
    known = load_verdict(config.rootpath, name)
    parts = parts_of(config, name, shares_for(config, known))
    pipes = [os.pipe() for _ in parts]
    tickets = print_tickets()
    sys.stdout.flush()
    sys.stderr.flush()
    adopt_orphans()
    parent = os.getpid()
    parts[0].pid = os.fork()
    if parts[0].pid == 0:
        die_with_parent(parent)
        channels = []
        for records, (reader, writer) in zip(parts, pipes, strict=True):
            os.close(reader)
            channels.append(Channel(writer, records.job.token))
        slow = known.slow if known is not None else ()
        helpers = [Helper(channel, tickets, slow) for channel in channels[1:]]
        config.stash[REPORTER_KEY] = lambda run: SupervisedPlugin(
            run, channels[0], next(iter(helpers), None)
        )
        return None
    for descriptor in (tickets, *(writer for _, writer in pipes)):
        os.close(descriptor)
    readers = [Lines(reader) for reader, _ in pipes]
    watch_over(list(zip(parts, readers, strict=True)))
    leave(conclude(config, parts))


def parts_of(config: pytest.Config, name: str, number: int) -> list[Records]:
    """Return what takes in the records of each process that will share the checks."""
    job = Job(name, tree_of(config, name), str(config.getoption("target")))
    facts = load_facts(config.rootpath / "checks" / name)
    parts = [Records(job, facts) for _ in range(number)]
    for records in parts:
        records.seconds *= patience(config)
    return parts


def shares_for(config: pytest.Config, known: Verdict | None) -> int:
    """Return how many processes should run the checks that were asked for.

    One, where little is known to be done, and for those who want to see what is
    printed, or to stop early: they want to see an order.
    """
    option = config.option
    wants_order = option.capture == "no" or option.maxfail or option.keyword
    is_little = known is None or known.effort < WORTH_SHARING
    return 1 if wants_order or is_little else shares()


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


def watch_over(children: list[tuple[Records, Lines]]) -> None:
    """Take in what the children report; end them, and all that they have started."""
    parts = [records for records, _ in children]
    first = parts[0]
    with until_the_second_interrupt(parts):
        collect(children)
        if first.extent is None:
            os.waitid(os.P_PID, first.pid, os.WEXITED | os.WNOWAIT)  # pytest speaks
        if all(records.ended is not None for records in parts if records.pid):
            let_leave(first.pid)
    for records in parts:
        kill(records.pid)
    _, status = os.waitpid(first.pid, 0)
    end_children()
    if first.status is None:
        first.status = os.waitstatus_to_exitcode(status)


@contextlib.contextmanager
def until_the_second_interrupt(parts: list[Records]) -> Iterator[None]:
    """Leave the first Ctrl-C to the child, which says where it was; the next ends it.

    A terminal sends it to both.
    """
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        for records in parts if seen else ():
            kill(records.pid)
        seen.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def conclude(config: pytest.Config, parts: list[Records]) -> int:
    """Print and keep the verdict; return the exit status."""
    begun = [records for records in parts if records.extent is not None]
    status = max((records.status or 0 for records in parts), key=abs)
    if not begun or any(records.failure for records in begun):
        return status if status >= 0 else 1  # pytest itself has said why
    keeper = Keeper(config)
    job = begun[0].job
    subject = Subject(config.rootpath, job.suite, job.tree, job.target)
    verdict = keeper.keep(verdict_of(subject, begun))
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
