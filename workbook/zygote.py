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
import json
import os
import secrets
import select
import shutil
import signal
import socket
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest

from workbook.channel import leave
from workbook.jobs import ColdPlugin, JobPlugin, use_for_temporary_files
from workbook.judging import lesson_of
from workbook.lesson_run import RUN_KEY
from workbook.memory import own_memory
from workbook.sharing import run_share
from workbook.strays import adopt_orphans, end_children, end_group, let_leave
from workbook.warmth import warm_up, warm_up_for_all

BIGGEST_MESSAGE = 1 << 16
Received = tuple[dict[str, Any], list[int]]
"""A job, and the descriptors that came with it."""


class ZygotePlugin(JobPlugin):
    """Serve jobs after collection: every one gets a forked child.

    ``folder`` is for their temporary files, and there only while there is a child. The
    runner is told where it is, in case that this process ends before its time.
    """

    def __init__(self, control: socket.socket, ahead: int = 0) -> None:
        self.control = control
        name = f"workbook-{secrets.token_hex(8)}"
        self.folder = Path(tempfile.gettempdir(), name)
        self.children: dict[int, Path] = {}
        """The children that run, each with a folder for its temporary files."""
        self.ahead = ahead
        self.spares: list[tuple[int, socket.socket]] = []
        """The children that wait for a job, each with the other end of its socket."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Serve until the other side hangs up; return only in a child.

        It has run its share of the checks then, or leaves all of them to pytest.
        """
        run = session.config.stash[RUN_KEY]
        for name in {lesson_of(item, run.root) for item in session.items}:
            warm_up(run.suite_for(name).facts.warm)
        adopt_orphans()
        gc.collect()
        gc.freeze()
        self.control.sendall(f"ready {self.folder}".encode())
        job = self._fork_ahead()
        while job is None:
            job = self._next_job()
        message, (records, *tickets) = job
        self.begin(session, message, records)
        if not tickets:
            return None
        run_share(session, tickets[0], message["slow"])
        return True

    def _next_job(self) -> Received | None:
        """Do what the next message asks for; return a job in the child for it."""
        said, descriptors, _, _ = socket.recv_fds(self.control, BIGGEST_MESSAGE, 2)
        if not said:
            self._leave()
        message = json.loads(said)
        if "end" not in message:
            return self._hand_over(message, descriptors)
        child = message["end"]
        if message["is_done"]:
            let_leave(child)
        # It may be the child of a warm process before this one.
        self._answer(self._end(child) if child in self.children else None)
        return None if self.children else self._fork_ahead()

    def _hand_over(
        self, job: dict[str, Any], descriptors: list[int]
    ) -> Received | None:
        """Let a child begin, and tell the runner of it; return the job in the child."""
        while True:
            if not self.spares and (mine := self._fork()):
                return mine
            child, control = self.spares.pop()
            self.folder.mkdir(0o700, exist_ok=True)
            folder = tempfile.mkdtemp(dir=self.folder)
            message = json.dumps({**job, "folder": folder}).encode()
            self.children[child] = Path(folder)
            with control, contextlib.suppress(OSError):
                socket.send_fds(control, [message], descriptors)
                break
            # Learner code can kill whatever it finds: the next one takes the job.
            self._end(child)
        for descriptor in descriptors:
            os.close(descriptor)
        self._answer(child)
        return None

    def _fork_ahead(self) -> Received | None:
        """Have children ready for the next jobs; return a job in one of them."""
        while len(self.spares) < self.ahead:
            if mine := self._fork(is_ahead=True):
                return mine
        return None

    def _fork(self, *, is_ahead: bool = False) -> Received | None:
        """Fork; the child returns as soon as it has got a job."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        child = os.fork()
        if child:
            theirs.close()
            self.spares.append((child, ours))
            return None
        for control in (ours, self.control, *(other for _, other in self.spares)):
            control.close()
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        forget_the_terminal()
        if is_ahead:  # unless there is a job already
            own_memory(lambda: bool(select.select([theirs], [], [], 0)[0]))
        said, descriptors, _, _ = socket.recv_fds(theirs, BIGGEST_MESSAGE, 2)
        if not said:
            leave(0)  # there will be no job any more
        theirs.close()
        job = json.loads(said)
        use_for_temporary_files(Path(job["folder"]))
        return job, descriptors

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
        end_children(spared={*self.children, *(child for child, _ in self.spares)})
        shutil.rmtree(folder, ignore_errors=True)
        if not self.children:
            shutil.rmtree(self.folder, ignore_errors=True)
        return os.waitstatus_to_exitcode(status)

    def _leave(self) -> NoReturn:
        """Nobody reads any more: end the children, for nobody else will."""
        for child in list(self.children):
            self._end(child)
        for child, control in self.spares:
            control.close()
            let_leave(child)
        end_children()
        leave(0)


def forget_the_terminal() -> None:
    """Let what is written past ``sys.stdout`` vanish: it can be without an end."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options by which the runner hands over its jobs."""
    parser.addoption("--jobs-from", type=int, help="file descriptor of a socket")
    parser.addoption("--ahead", type=int, default=0, help="children to fork ahead")
    parser.addoption(
        "--records-to", type=Path, help="a file for the only job's records"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Warm up before anything is collected; then serve, or do the one job."""
    option = config.option
    if option.records_to is not None:
        plugin: JobPlugin = ColdPlugin(option.records_to)
    else:
        warm_up_for_all()
        control = socket.socket(fileno=option.jobs_from)
        plugin = ZygotePlugin(control, option.ahead)
    config.pluginmanager.register(plugin, "workbook-jobs")
