"""Run checks in child processes, many at a time, and never wait for ever.

One mechanism serves ``verify``, ``build``, ``check`` and runs over several lessons:
a warm parent that forks (`workbook.zygote`). Where there is no ``fork``, a fresh
process per job does the same behind the same function. When a child has ended, or
has to, everything that it started ends with it.
"""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from workbook.course import load_facts
from workbook.verdict import (
    CheckResult,
    Trouble,
    Verdict,
    from_json,
    result_from_json,
)

CAN_FORK = hasattr(os, "fork") and sys.platform not in {"darwin", "win32"}
LESSON_SECONDS = 120.0
LEAVING_SECONDS = 5.0
"""How long a child may take to end after its verdict, and a fork to begin."""


@dataclass(frozen=True, slots=True)
class Job:
    """Run the checks of lesson ``suite`` against ``tree``."""

    suite: str
    tree: Path
    target: str = "lessons"
    seconds: float = LESSON_SECONDS
    seed: int | None = None

    def to_json(self) -> str:
        """Return what the child has to know."""
        facts = {"suite": self.suite, "tree": str(self.tree), "target": self.target}
        return json.dumps({**facts, "seed": self.seed})


class RunnerFailed(Exception):
    """The checks themselves could not be started; the text says why."""


class Runner:
    """Run jobs for some lessons. Use it as a context manager."""

    def __init__(self, root: Path, suites: Iterable[str], workers: int = 0) -> None:
        self.root = root
        self.suites = sorted(set(suites))
        self.workers = workers or os.cpu_count() or 2
        self._zygote: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._lock = threading.Lock()
        self._failure = ""
        self._running: list[Records] = []

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
        """Let the warm process go."""
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

    def run(self, job: Job) -> Verdict:
        """Run one job to its end, or to its deadline."""
        if CAN_FORK:
            return self._run_forked(job)
        return self._run_cold(job)

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
                for records in tuple(self._running):
                    end_group(records.pid)
                time.sleep(0.01)

    def _run_forked(self, job: Job) -> Verdict:
        reader, writer = os.pipe()
        try:
            self._hand_over(job, writer)
            return self._collect(job, reader)
        finally:
            os.close(reader)

    def _hand_over(self, job: Job, writer: int) -> None:
        try:
            with self._lock:
                if not self._fork(job, writer):
                    # A child has killed or stopped its parent: no other job's problem.
                    self.close()
                    self._fork(job, writer)
        finally:
            os.close(writer)

    def _fork(self, job: Job, writer: int) -> bool:
        """Let the warm process fork; false when it does not answer any more."""
        control = self._warm_up()
        control.settimeout(LEAVING_SECONDS)
        with contextlib.suppress(OSError):
            socket.send_fds(control, [job.to_json().encode()], [writer])
            # One message at a time: the zygote reads exactly one per fork.
            return control.recv(1) == b"."
        return False

    def _warm_up(self) -> socket.socket:
        if self._control is not None:
            return self._control
        if self._failure:
            raise RunnerFailed(self._failure)
        ours, theirs = socket.socketpair()
        with tempfile.TemporaryFile() as log:
            self._zygote = self._start(
                ["--jobs-from", str(theirs.fileno())],
                self.suites,
                log,
                pass_fds=[theirs.fileno()],
            )
            theirs.close()
            if ours.recv(6) != b"ready\n":
                self._zygote.wait()
                ours.close()
                self._failure = cannot_collect(log)
                raise RunnerFailed(self._failure)
        self._control = ours
        return ours

    def _collect(self, job: Job, reader: int) -> Verdict:
        with self._supervised(job) as records:
            records.add_all(lines_until(reader, time.monotonic() + job.seconds))
            if records.final is not None:
                # Its end closes the pipe. What then still runs was left behind.
                rest = lines_until(reader, time.monotonic() + LEAVING_SECONDS)
                deque(rest, maxlen=0)
        return records.verdict()

    def _run_cold(self, job: Job) -> Verdict:
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as log:
            file = Path(folder) / "records"
            options = ["--job", job.to_json(), "--records-to", str(file)]
            with self._supervised(job) as records:
                process = self._start(options, [job.suite], log, start_new_session=True)
                records.pid = process.pid
                try:
                    process.wait(job.seconds)
                except subprocess.TimeoutExpired:
                    process.kill()
                    raise TimeoutError from None
                finally:
                    written = file.read_bytes() if file.exists() else b""
                    records.add_all(written.split(b"\n")[:-1])
            if not (records.started or records.errors or records.timed_out):
                raise RunnerFailed(cannot_collect(log))
        return records.verdict()

    def _start(
        self, options: list[str], suites: list[str], log: IO[bytes], **more: Any
    ) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "pytest", "-p", "workbook.zygote", *options]
        command += ["--target", "later", "--one-process", "--capture=sys"]
        return subprocess.Popen(
            [*command, *(f"checks/{name}" for name in suites)],
            cwd=self.root,
            env=quiet_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **more,
        )

    @contextlib.contextmanager
    def _supervised(self, job: Job) -> "Iterator[Records]":
        """Collect records; whatever happens, end the process that sends them."""
        records = Records(job, self.root)
        self._running.append(records)
        try:
            yield records
        except TimeoutError:
            records.timed_out = True
        finally:
            end_group(records.pid)
            self._running.remove(records)


def end_group(pid: int) -> None:
    """End a process that leads a group, and everything else in that group."""
    if sys.platform == "win32":
        return
    if pid:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


def cannot_collect(log: IO[bytes]) -> str:
    """Say why no check can be run; pytest has written it down."""
    log.seek(0)
    said = log.read().decode(errors="replace").strip()
    return f"the checks cannot be collected:\n{said}"


def lines_until(reader: int, deadline: float) -> Iterator[bytes]:
    """Yield lines from a pipe until it is closed; raise `TimeoutError` when late."""
    buffer = b""
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            raise TimeoutError
        chunk = os.read(reader, 1 << 16)
        if not chunk:
            return
        *lines, buffer = (buffer + chunk).split(b"\n")
        yield from lines


class Records:
    """What has arrived from one child, and what it amounts to."""

    def __init__(self, job: Job, root: Path) -> None:
        self.job = job
        self.root = root
        self.pid = 0
        self.started = False
        self.expected = 0
        self.current = ""
        self.results: list[CheckResult] = []
        self.errors: list[str] = []
        self.final: Verdict | None = None
        self.timed_out = False

    def add_all(self, lines: Iterable[bytes]) -> None:
        """Take in records up to the verdict; a line that is none ends it, too."""
        with contextlib.suppress(AttributeError, KeyError, TypeError, ValueError):
            for line in lines:
                self.add(json.loads(line))
                if self.final is not None:
                    return

    def add(self, record: dict[str, Any]) -> None:
        """Take in one record."""
        match record["record"]:
            # Learner code runs later: it must not choose the process that is ended.
            case "start" if not self.started:
                self.pid, self.expected = record["pid"], len(record["checks"])
                self.started = True
            case "unreadable":
                self.errors = record["errors"]
            case "begin":
                self.current = record["check"]
            case "result":
                self.results.append(result_from_json(record["result"]))
                self.current = ""
            case "verdict":
                self.final = from_json(record["verdict"])

    def verdict(self) -> Verdict:
        """Return the verdict; without a final one the run is never a pass."""
        if self.errors:
            raise RunnerFailed("\n".join(self.errors))
        if self.final is not None:
            return self.final
        facts = load_facts(self.root / "checks" / self.job.suite)
        during = f" during {self.current}" if self.current else ""
        if self.timed_out:
            trouble = Trouble(
                "too slow",
                f"The checks were stopped after {self.job.seconds:g} s{during}.",
                "Look for a loop without an end, or a wait that nobody answers.",
            )
        else:
            trouble = Trouble(
                "ended early",
                f"Python ended{during}, before the checks were done.",
                "Look for os._exit, for a crash in a C library, or for too little "
                "memory.",
            )
        return Verdict(
            lesson=self.job.suite,
            title=facts.title,
            target=self.job.target,
            exercises=facts.numbered,
            results=tuple(self.results),
            collected=self.expected,
            page=facts.page,
            trouble=trouble,
        )


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
