"""Run checks in child processes, many at a time, and never wait for ever.

One mechanism serves ``verify``, ``build``, ``check`` and runs over several lessons:
a warm parent that forks (`workbook.zygote`). Where there is no ``fork``, a fresh
process per job does the same behind the same function. When a child has ended, or
has to, everything that it started ends with it.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from workbook.channel import Lines
from workbook.collecting import collect
from workbook.course import Checklist, Lesson, load_facts
from workbook.records import Job, OnResult, Records, RunnerFailed, ignored
from workbook.seeds import choose_seed
from workbook.strays import CAN_FORK, end_group
from workbook.subject import Subject
from workbook.summing import verdict_of
from workbook.tickets import print_tickets
from workbook.verdict import Verdict

OnVerdict = Callable[[Verdict], object]
LEAVING_SECONDS = 5.0
"""How long the warm process may take to answer, or to leave."""
BIGGEST_ANSWER = 4096


def not_awaited(_verdict: Verdict) -> None:
    """Take the verdict when everything else is done as well."""


class Runner:
    """Run jobs for some lessons. Use it as a context manager.

    ``workers`` jobs run at a time, each in as many processes as there are ``shares``.
    """

    def __init__(
        self,
        root: Path,
        suites: Iterable[str],
        workers: int = 0,
        *,
        shares: int = 1,
        expects_more: bool = False,
    ) -> None:
        self.root = root
        self.suites = sorted(set(suites))
        self.workers = workers or os.cpu_count() or 2
        self.shares = shares
        self.expects_more = expects_more
        self.ahead = shares if expects_more else 0
        self._standby: dict[str, Standby] = {}
        self._zygote: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._lock = threading.Lock()
        self._folder = ""
        self._failure = ""
        self._running: list[Records] = []
        self._facts: dict[str, Lesson | Checklist] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the warm process go, and those that wait for a job."""
        while self._standby:
            self._standby.popitem()[1].end()
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._zygote is not None:
            try:
                self._zygote.wait(LEAVING_SECONDS)
            except subprocess.TimeoutExpired:
                self._zygote.kill()
                self._zygote.wait()
            self._zygote = None
        if self._folder:
            # It has removed it, unless learner code has ended it.
            shutil.rmtree(self._folder, ignore_errors=True)

    def run(
        self,
        job: Job,
        on_result: OnResult = ignored,
        on_verdict: OnVerdict = not_awaited,
    ) -> Verdict:
        """Run one job to its end, or to its deadline, or until it is cancelled.

        ``on_verdict`` hears of it as soon as it is known: a process that has done its
        work takes a while to be gone.
        """
        job = replace(job, seed=choose_seed(job.seed))
        facts = self._facts_of(job.suite)
        number = self.shares if CAN_FORK else 1
        parts = [Records(job, facts, on_result) for _ in range(number)]
        subject = Subject(self.root, job.suite, job.tree, job.target)
        known: list[Verdict] = []

        def tell() -> None:
            if not known:
                known.append(verdict_of(subject, parts))
                on_verdict(known[0])

        if CAN_FORK:
            self._run_forked(subject, parts, tell)
        else:
            self._run_cold(parts[0])
        tell()
        return known[0]

    def _facts_of(self, suite: str) -> Lesson | Checklist:
        if suite not in self._facts:
            self._facts[suite] = load_facts(self.root / "checks" / suite)
        return self._facts[suite]

    def cancel(self) -> None:
        """End what is running; its verdict says no more than that it ended early."""
        for records in tuple(self._running):
            records.is_unwanted = True
            end_group(records.pid)

    def run_all(
        self, jobs: Mapping[str, Job]
    ) -> Generator[tuple[str, Verdict], None, None]:
        """Run named jobs, as many at a time as there are cores; yield in order."""
        pool = ThreadPoolExecutor(self.workers)
        started = {name: pool.submit(self.run, job) for name, job in jobs.items()}
        try:
            for name, future in started.items():
                yield name, future.result()
        finally:
            # After Ctrl-C nobody wants the rest, nor waits for its deadlines.
            pool.shutdown(wait=False, cancel_futures=True)
            while not all(future.done() for future in started.values()):
                self.cancel()
                time.sleep(0.01)

    def _run_forked(
        self, subject: Subject, parts: Sequence[Records], tell: Callable[[], None]
    ) -> None:
        with contextlib.ExitStack() as descriptors:

            def close_later(descriptor: int) -> int:
                descriptors.callback(os.close, descriptor)
                return descriptor

            tickets = [close_later(print_tickets())] if len(parts) > 1 else []
            with self._supervised(parts):
                children = [
                    (records, Lines(close_later(self._hand_over(records, tickets))))
                    for records in parts
                ]
                subject.prepare()
                collect(children)
                if all(records.ended is not None for records in parts):
                    tell()

    def _hand_over(self, records: Records, tickets: Sequence[int]) -> int:
        """Let a child begin; return the descriptor to read its records from."""
        message = records.job.to_json().encode()
        reader, writer = os.pipe()
        given = [writer, *tickets]
        try:
            with self._lock:
                answer = self._ask(message, given) or self._ask(message, given)
                records.pid = int(answer or 0)
        except BaseException:
            os.close(reader)
            raise
        finally:
            os.close(writer)
        return reader

    def _ask(self, message: bytes, descriptors: Iterable[int] = ()) -> bytes:
        """Say something to the warm process; nothing comes back when it has ended.

        One message at a time: what comes back is the answer to it.
        """
        control = self._warm_up()
        control.settimeout(LEAVING_SECONDS)
        with contextlib.suppress(OSError):
            socket.send_fds(control, [message], list(descriptors))
            if answer := control.recv(BIGGEST_ANSWER):
                return answer
        # A child has killed or stopped its parent: the next job gets a new one.
        if self._zygote is not None:
            self._zygote.kill()
        self.close()
        return b""

    def _warm_up(self) -> socket.socket:
        if self._control is not None:
            return self._control
        if self._failure:
            raise RunnerFailed(self._failure)
        # With a kind of socket that keeps messages apart.
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with tempfile.TemporaryFile() as log:
            self._zygote = self._start(
                ["--jobs-from", str(theirs.fileno()), "--ahead", str(self.ahead)],
                self.suites,
                log,
                pass_fds=[theirs.fileno()],
            )
            theirs.close()
            self._folder = ready_with(ours.recv(BIGGEST_ANSWER))
            if not self._folder:
                self._zygote.wait()
                ours.close()
                log.seek(0)
                self._failure = cannot_collect(log.read())
                raise RunnerFailed(self._failure)
        self._control = ours
        return ours

    def _run_cold(self, records: Records) -> None:
        job = records.job
        self._stand_by(job.suite)
        child = self._standby.pop(job.suite)
        try:
            with self._supervised([records]):
                records.pid = child.process.pid
                try:
                    child.process.communicate(job.to_json().encode(), records.seconds)
                except subprocess.TimeoutExpired:
                    records.timed_out = True
                records.add_all(child.written())
            if not (records.extent or records.errors or records.has_been_ended):
                raise RunnerFailed(cannot_collect(child.said()))
        finally:
            child.end()
        if self.expects_more:
            self._stand_by(job.suite)

    def _stand_by(self, suite: str) -> None:
        """Have a process that has collected a lesson's checks and waits for a job."""
        if suite not in self._standby:
            folder = tempfile.TemporaryDirectory()
            options = ["--records-to", str(Path(folder.name) / "records")]
            more = {"start_new_session": True, "stdin": subprocess.PIPE}
            with (Path(folder.name) / "log").open("wb") as log:
                process = self._start(options, [suite], log, **more)
            self._standby[suite] = Standby(process, folder)

    def _start(
        self, options: list[str], suites: list[str], log: IO[bytes], **more: Any
    ) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "pytest", "-p", "workbook.zygote", *options]
        command += ["--target", "later", "--one-process", "--capture=sys"]
        return subprocess.Popen(
            [*command, *(f"checks/{name}" for name in suites)],
            cwd=self.root,
            env=quiet_environment(),
            stdout=log,
            stderr=log,
            **{"stdin": subprocess.DEVNULL, **more},
        )

    @contextlib.contextmanager
    def _supervised(self, parts: Sequence[Records]) -> Iterator[None]:
        """Collect records; whatever happens, end the processes that send them."""
        self._running.extend(parts)
        try:
            yield
        finally:
            for records in parts:
                self._end(records)
                self._running.remove(records)

    def _end(self, records: Records) -> None:
        """End a child, and, with its parent's help, all that it has started."""
        is_done = records.ended is not None
        if not is_done:
            end_group(records.pid)
        with self._lock:
            if CAN_FORK and records.pid and self._control is not None:
                message = {"end": records.pid, "is_done": is_done}
                answer = self._ask(json.dumps(message).encode())
                if records.status is None:
                    records.status = json.loads(answer or b"null")


@dataclass
class Standby:
    """A process of its own for one job, started ahead: it waits for its input."""

    process: subprocess.Popen[bytes]
    folder: tempfile.TemporaryDirectory[str]

    def written(self) -> list[bytes]:
        """Return the records so far, without one that is not complete."""
        file = Path(self.folder.name) / "records"
        return file.read_bytes().split(b"\n")[:-1] if file.exists() else []

    def said(self) -> bytes:
        """Return what pytest has printed."""
        return (Path(self.folder.name) / "log").read_bytes()

    def end(self) -> None:
        """End the process and take its files away."""
        end_group(self.process.pid)
        self.process.communicate()
        self.folder.cleanup()


def ready_with(said: bytes) -> str:
    """Return the folder that a warm process names when it is ready, or nothing."""
    word, _, folder = said.decode().partition(" ")
    return folder if word == "ready" else ""


def cannot_collect(said: bytes) -> str:
    """Say why no check can be run; pytest has written it down."""
    return f"the checks cannot be collected:\n{said.decode(errors='replace').strip()}"


def quiet_environment() -> dict[str, str]:
    """Return an environment in which nothing of the caller's run takes effect."""
    left_out = {"PYTEST_ADDOPTS", "PYTEST_CURRENT_TEST", "WORKBOOK_TARGET"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    # Without a cache of their bytecode, plugins are compiled anew at every start.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def run_tool(command: list[str], folder: Path, seconds: float = 300) -> str:
    """Run a tool in a folder; return what it said when it found fault, else nothing."""
    environment = {**quiet_environment(), "PYTHONPATH": str(folder), "NO_COLOR": "1"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=seconds,
        check=False,
    )
    return done.stdout.strip() or "found fault" if done.returncode else ""
