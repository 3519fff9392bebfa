"""Let a collected pytest session become the run of one job."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from workbook.channel import Channel, leave
from workbook.fixtures import SEED_KEY
from workbook.judging import lesson_of
from workbook.lesson_run import RUN_KEY, LessonRun
from workbook.reporting import ChannelPlugin


class JobPlugin:
    """Go on after collection as the run of one job, and send what comes of it."""

    def begin(
        self, session: pytest.Session, job: dict[str, Any], descriptor: int
    ) -> None:
        """Bind the session to a job; from now on every result is sent."""
        channel = Channel(descriptor, job["token"])
        run = session.config.stash[RUN_KEY]
        folder = f"checks/{job['suite']}/"
        errors = [said for said in run.remarks if said.startswith(folder)]
        if errors:
            # What is left could be green, and would say nothing about the rest.
            channel.send("unreadable", errors=errors)
            leave(pytest.ExitCode.INTERRUPTED)
        bind(session, run, job)
        plugin = ChannelPlugin(run, channel)
        session.config.pluginmanager.register(plugin, "workbook-channel")
        plugin.begin()


class ColdPlugin(JobPlugin):
    """Wait for one job, and do it in this very process."""

    def __init__(self, records: Path) -> None:
        self.records = records

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Begin; the checks are run by pytest's own loop, which comes next."""
        with open(0, encoding="utf-8", closefd=False) as source:
            said = source.read()
        if not said:
            leave(0)  # whoever started this process has gone without a job
        use_for_temporary_files(self.records.parent)
        descriptor = os.open(self.records, os.O_WRONLY | os.O_CREAT)
        self.begin(session, json.loads(said), descriptor)


def bind(session: pytest.Session, run: LessonRun, job: dict[str, Any]) -> None:
    """Narrow a collected session to one suite and give it the job's tree."""
    name = job["suite"]
    session.items = [i for i in session.items if lesson_of(i, run.root) == name]
    session.testscollected = len(session.items)
    session.testsfailed = 0
    suite = run.suite_for(name)
    suite.tree, suite.target = Path(job["tree"]), job["target"]
    run.suites = {name: suite}
    session.config.stash[SEED_KEY] = job["seed"]
    run.target = job["target"]
    run.restart_clock()


def use_for_temporary_files(folder: Path) -> None:
    """Let this process and those that it starts put them there."""
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)))
