"""A warm pytest process: it has collected the checks and forks for every job.

Started by `workbook.runner` as ``pytest -p workbook.zygote --jobs-from FD checks/…``.
It imports what the lessons need, collects their checks, freezes the heap, and then
waits on the socket ``FD``. Each message is a job, together with the write end of a
pipe: a forked child binds the checks to the job's tree, runs them, and writes its
records into that pipe. No learner code ever runs in this process itself.
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
from pathlib import Path
from typing import IO, Any

import pytest

from workbook.fixtures import SEED_KEY, choose_seed
from workbook.judging import lesson_of
from workbook.lesson_run import RUN_KEY, LessonRun
from workbook.verdict import CheckResult, result_to_json

WARM = ("asyncio", "fastapi", "workbook.compose_cache")
BIGGEST_MESSAGE = 1 << 16


class ZygotePlugin:
    """Stop after collection, serve jobs, and go on as a test run in each child."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.channel: IO[str] | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Serve until the other side hangs up; return only in a child."""
        run = session.config.stash[RUN_KEY]
        for name in {lesson_of(item, run.root) for item in session.items}:
            for module in run.suite_for(name).lesson.warm:
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
                os._exit(0)
            if os.fork() == 0:
                self.control.close()
                self._become_child(session, json.loads(message), descriptors[0])
                return
            os.close(descriptors[0])
            self.control.sendall(b".")

    def _reap(self) -> None:
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass

    def _become_child(
        self, session: pytest.Session, job: dict[str, Any], descriptor: int
    ) -> None:
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.channel = os.fdopen(descriptor, "w", encoding="utf-8")
        run = session.config.stash[RUN_KEY]
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
            self.channel.close()
            os._exit(int(session.exitstatus))

    def send(self, record: str, **content: Any) -> None:
        """Write one record; the reader may have gone, which is not our problem."""
        if self.channel is not None:
            with contextlib.suppress(BrokenPipeError):
                self.channel.write(json.dumps({"record": record, **content}) + "\n")
                self.channel.flush()


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
    """Add the option by which the runner hands over its socket."""
    parser.addoption("--jobs-from", type=int, help="file descriptor of a socket")


def pytest_configure(config: pytest.Config) -> None:
    """Warm up: import what every lesson needs, before anything is collected."""
    for module in WARM:
        importlib.import_module(module)
    control = socket.socket(fileno=config.getoption("jobs_from"))
    config.pluginmanager.register(ZygotePlugin(control), "workbook-zygote")
