"""A warm pytest process: it has collected the checks and forks for every job.

Started by `workbook.runner` as ``pytest -p workbook.zygote --jobs-from FD checks/…``.
It imports what the lessons need, collects their checks, freezes the heap, and then
waits on the socket ``FD``. Each message is a job, together with the write end of a
pipe: a forked child binds the checks to the job's tree, runs them, and writes its
records into that pipe. No learner code ever runs in this process itself.

Where there is no ``fork``, ``--records-to FILE`` makes a process wait for one job on
its standard input.
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
from pathlib import Path
from typing import IO, Any, NoReturn

import pytest

from workbook.fixtures import SEED_KEY, choose_seed
from workbook.judging import lesson_of
from workbook.lesson_run import RUN_KEY, LessonRun
from workbook.verdict import CheckResult, result_to_json

WARM = ("asyncio", "fastapi", "workbook.compose_cache")
USED_BY_MOST = (
    *("anyio._backends._asyncio", "fastapi.telemetry._runtime"),
    *("pydantic.dataclasses",),
)
"""What an app imports at its first request; private modules may go away."""
BIGGEST_MESSAGE = 1 << 16


class JobPlugin:
    """Go on after collection as the run of one job, and send what comes of it."""

    def __init__(self) -> None:
        self.channel: IO[str] | None = None

    def begin(
        self, session: pytest.Session, job: dict[str, Any], channel: IO[str]
    ) -> None:
        """Bind the session to a job; from now on every result is sent."""
        self.channel = channel
        run = session.config.stash[RUN_KEY]
        folder = f"checks/{job['suite']}/"
        errors = [said for said in run.remarks if said.startswith(folder)]
        if errors:
            # What is left could be green, and would say nothing about the rest.
            self.send("unreadable", errors=errors)
            os._exit(pytest.ExitCode.INTERRUPTED)
        bind(session, run, job)
        self.send("start", pid=os.getpid(), checks=[i.name for i in session.items])
        run.on_begin = lambda check: self.send("begin", check=check)
        run.on_result = self._send_result

    def _send_result(self, result: CheckResult) -> None:
        self.send("result", result=result_to_json(result))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Send the verdict and leave without tearing the interpreter down."""
        run = session.config.stash.get(RUN_KEY, None)
        if self.channel is not None and run is not None:
            for verdict in run.verdicts:
                self.send("verdict", verdict=verdict.to_json())
            os._exit(int(session.exitstatus))

    def send(self, record: str, **content: Any) -> None:
        """Write one record; the reader may have gone, which is not our problem."""
        if self.channel is not None:
            with contextlib.suppress(BrokenPipeError):
                self.channel.write(json.dumps({"record": record, **content}) + "\n")
                self.channel.flush()


class ColdPlugin(JobPlugin):
    """Wait for one job, and do it in this very process."""

    def __init__(self, records: Path) -> None:
        super().__init__()
        self.records = records

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Begin; the checks are run by pytest's own loop, which comes next."""
        with open(0, encoding="utf-8", closefd=False) as source:
            said = source.read()
        if not said:
            os._exit(0)  # whoever started this process has gone without a job
        self.begin(session, json.loads(said), self.records.open("w", encoding="utf-8"))


class ZygotePlugin(JobPlugin):
    """Serve jobs after collection: every one gets a forked child."""

    def __init__(self, control: socket.socket) -> None:
        super().__init__()
        self.control = control
        self.children: set[int] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Serve until the other side hangs up; return only in a child."""
        run = session.config.stash[RUN_KEY]
        for name in {lesson_of(item, run.root) for item in session.items}:
            for module in run.suite_for(name).facts.warm:
                importlib.import_module(module)
        gc.collect()
        gc.freeze()
        self.control.sendall(b"ready\n")
        while True:
            self._reap()
            message, descriptors, _, _ = socket.recv_fds(
                self.control, BIGGEST_MESSAGE, 1
            )
            if not message:
                self._leave()
            child = os.fork()
            if child == 0:
                self._become_child(session, json.loads(message), descriptors[0])
                return
            self.children.add(child)
            os.close(descriptors[0])
            self.control.sendall(b".")

    def _reap(self) -> None:
        with contextlib.suppress(ChildProcessError):
            while child := os.waitpid(-1, os.WNOHANG)[0]:
                self.children.discard(child)

    def _leave(self) -> NoReturn:
        """Nobody reads any more: end the children, for nobody else will."""
        self._reap()
        for child in self.children:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        os._exit(0)

    def _become_child(
        self, session: pytest.Session, job: dict[str, Any], descriptor: int
    ) -> None:
        self.control.close()
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.begin(session, job, os.fdopen(descriptor, "w", encoding="utf-8"))


def bind(session: pytest.Session, run: LessonRun, job: dict[str, Any]) -> None:
    """Narrow a collected session to one suite and give it the job's tree."""
    name = job["suite"]
    session.items = [i for i in session.items if lesson_of(i, run.root) == name]
    session.testscollected = len(session.items)
    session.testsfailed = 0
    run.saves = False
    suite = run.suite_for(name)
    suite.tree, suite.target = Path(job["tree"]), job["target"]
    run.suites = {name: suite}
    session.config.stash[SEED_KEY] = choose_seed(job.get("seed"))
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
