"""A warm pytest process: it has collected the checks and forks for every job.

Started by `workbook.runner` as ``pytest -p workbook.zygote --jobs-from FD checks/…``.
It imports what the lessons need, collects their checks, freezes the heap, and then
waits on the socket ``FD``. Each message is a job, together with the write end of a
pipe: a forked child binds the checks to the job's tree, runs them, and writes its
records into that pipe. With a second pipe there are tickets in it, and the child
shares the checks with others. Another message ends the child and everything that it
has started. No learner code ever runs in this process itself.

Where there is no ``fork``, ``--records-to FILE`` makes a process wait for one job on
its standard input.
"""

import contextlib
import gc
import importlib
import json
import os
import secrets
import shutil
import signal
import socket
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest

from workbook.channel import Channel, leave
from workbook.fixtures import SEED_KEY
from workbook.judging import lesson_of
from workbook.lesson_run import RUN_KEY, LessonRun
from workbook.reporting import ChannelPlugin
from workbook.sharing import run_share
from workbook.strays import adopt_orphans, end_children, end_group, let_leave

WARM = ("asyncio", "fastapi", "workbook.compose_cache")
USED_BY_MOST = (
    *("anyio._backends._asyncio", "fastapi.telemetry._runtime"),
    *("pydantic.dataclasses",),
)
"""What an app imports at its first request; private modules may go away."""
BIGGEST_MESSAGE = 1 << 16


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


class ZygotePlugin(JobPlugin):
    """Serve jobs after collection: every one gets a forked child.

    ``folder`` is for their temporary files, and there only while there is a child. The
    runner is told where it is, in case that this process ends before its time.
    """

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        name = f"workbook-{secrets.token_hex(8)}"
        self.folder = Path(tempfile.gettempdir(), name)
        self.children: dict[int, Path] = {}
        """The children that run, each with a folder for its temporary files."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Serve until the other side hangs up; return only in a child.

        It has run its share of the checks then, or leaves all of them to pytest.
        """
        run = session.config.stash[RUN_KEY]
        for name in {lesson_of(item, run.root) for item in session.items}:
            for module in run.suite_for(name).facts.warm:
                importlib.import_module(module)
        adopt_orphans()
        gc.collect()
        gc.freeze()
        self.control.sendall(f"ready {self.folder}".encode())
        while (job := self._next_job()) is None:
            pass
        message, (records, *tickets) = job
        self._become_child(session, message, records)
        if not tickets:
            return None
        run_share(session, tickets[0], message["slow"])
        return True

    def _next_job(self) -> tuple[dict[str, Any], list[int]] | None:
        """Do what the next message asks for; return a job in the child for it."""
        said, descriptors, _, _ = socket.recv_fds(self.control, BIGGEST_MESSAGE, 2)
        if not said:
            self._leave()
        message = json.loads(said)
        if "end" in message:
            child = message["end"]
            if message["is_done"]:
                let_leave(child)
            # It may be the child of a warm process before this one.
            status = self._end(child) if child in self.children else None
            self._answer(status)
        elif not self._fork():
            return message, descriptors
        else:
            for descriptor in descriptors:
                os.close(descriptor)
        return None

    def _fork(self) -> bool:
        """Fork; tell the runner of the child, and return false in the child."""
        self.folder.mkdir(0o700, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        child = os.fork()
        if child == 0:
            use_for_temporary_files(folder)
            return False
        self.children[child] = folder
        self._answer(child)
        return True

    def _answer(self, number: int | None) -> None:
        try:
            self.control.sendall(json.dumps(number).encode())
        except OSError:
            self._leave()  # whoever asked was ended meanwhile

    def _end(self, child: int) -> int:
        """End a child and all that it has started; return its exit status."""
        folder = self.children.pop(child)
        end_group(child)
        _, status = os.waitpid(child, 0)
        end_children(spared=self.children)
        shutil.rmtree(folder, ignore_errors=True)
        if not self.children:
            shutil.rmtree(self.folder, ignore_errors=True)
        return os.waitstatus_to_exitcode(status)

    def _leave(self) -> NoReturn:
        """Nobody reads any more: end the children, for nobody else will."""
        for child in list(self.children):
            self._end(child)
        leave(0)

    def _become_child(
        self, session: pytest.Session, job: dict[str, Any], descriptor: int
    ) -> None:
        self.control.close()
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        forget_the_terminal()
        self.begin(session, job, descriptor)


def use_for_temporary_files(folder: Path) -> None:
    """Let this process and those that it starts put them there."""
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)))


def forget_the_terminal() -> None:
    """Let what is written past ``sys.stdout`` vanish: it can be without an end."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options by which the runner hands over its jobs."""
    parser.addoption("--jobs-from", type=int, help="file descriptor of a socket")
    parser.addoption(
        "--records-to", type=Path, help="a file for the only job's records"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Warm up before anything is collected; then serve, or do the one job."""
    option = config.option
    if option.records_to is not None:
        plugin: JobPlugin = ColdPlugin(option.records_to)
    else:
        warm_up()
        plugin = ZygotePlugin(socket.socket(fileno=option.jobs_from))
    config.pluginmanager.register(plugin, "workbook-jobs")


def warm_up() -> None:
    """Import what every lesson needs."""
    for module in WARM:
        importlib.import_module(module)
    for module in USED_BY_MOST:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    from fastapi import FastAPI

    # The first route of a process imports a good deal more.
    FastAPI().get("/", response_model=dict[str, str])(lambda: None)
