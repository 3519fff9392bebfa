"""Run checks in child processes, many at a time, and never wait for ever.

One mechanism serves ``verify``, ``build``, ``check`` and runs over several lessons:
a warm parent that forks (`workbook.zygote`). Where there is no ``fork``, a fresh
process per job does the same behind the same function.
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
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from workbook.course import load_lesson
from workbook.verdict import (
    CheckResult,
    Trouble,
    Verdict,
    from_json,
    result_from_json,
)

CAN_FORK = hasattr(os, "fork") and sys.platform not in {"darwin", "win32"}
LESSON_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Job:
    """Run the checks of lesson ``suite`` against ``tree``."""

    suite: str
    tree: Path
    target: str = "lessons"
    seconds: float = LESSON_SECONDS
    seed: int | None = None


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
                self._zygote.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._zygote.kill()
                self._zygote.wait()
            self._zygote = None

    def run(self, job: Job) -> Verdict:
        """Run one job to its end, or to its deadline."""
        if CAN_FORK:
            return self._run_forked(job)
        return self._run_cold(job)

    def run_all(self, jobs: Mapping[str, Job]) -> Iterator[tuple[str, Verdict]]:
        """Run named jobs, as many at a time as there are cores; yield in order."""
        with ThreadPoolExecutor(self.workers) as pool:
            started = {name: pool.submit(self.run, job) for name, job in jobs.items()}
            for name, future in started.items():
                yield name, future.result()

    def _run_forked(self, job: Job) -> Verdict:
        reader, writer = os.pipe()
        message = {
            "suite": job.suite,
            "tree": str(job.tree),
            "target": job.target,
            "seed": job.seed,
        }
        try:
            with self._lock:
                control = self._warm_up()
                socket.send_fds(control, [json.dumps(message).encode()], [writer])
                # One message at a time: the zygote reads exactly one per fork.
                control.recv(1)
        except OSError as error:
            os.close(reader)
            raise RunnerFailed(f"the warm process has ended: {error}") from None
        finally:
            os.close(writer)
        return self._collect(job, reader)

    def _warm_up(self) -> socket.socket:
        if self._control is not None:
            return self._control
        ours, theirs = socket.socketpair()
        log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the child
        self._zygote = subprocess.Popen(
            [
                *(sys.executable, "-m", "pytest", "-p", "workbook.zygote"),
                *("--jobs-from", str(theirs.fileno())),
                *("--target", "later", "--one-process", "--capture=sys"),
                *(f"checks/{name}" for name in self.suites),
            ],
            cwd=self.root,
            env=quiet_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        answer = ours.recv(6)
        if answer != b"ready\n":
            self._zygote.wait()
            log.seek(0)
            said = log.read().decode(errors="replace").strip()
            ours.close()
            raise RunnerFailed(f"the checks cannot be collected:\n{said}")
        self._control = ours
        return ours

    def _collect(self, job: Job, reader: int) -> Verdict:
        records = Records(job, self.root)
        try:
            for line in lines_until(reader, time.monotonic() + job.seconds):
                records.add(json.loads(line))
                if records.final is not None:
                    break
        except TimeoutError:
            records.timed_out = True
        finally:
            os.close(reader)
            if records.pid and records.final is None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(records.pid, signal.SIGKILL)
        return records.verdict()

    def _run_cold(self, job: Job) -> Verdict:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "verdict.json"
            command = [sys.executable, "-m", "pytest", f"checks/{job.suite}"]
            command += ["--target", str(job.tree), "--verdict-to", str(file)]
            if job.seed is not None:
                command += ["--seed", str(job.seed)]
            records = Records(job, self.root)
            try:
                subprocess.run(
                    command,
                    cwd=self.root,
                    env=quiet_environment(),
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=job.seconds,
                    check=False,
                )
                records.add(
                    {
                        "record": "verdict",
                        "verdict": json.loads(file.read_text("utf-8")),
                    }
                )
            except subprocess.TimeoutExpired:
                records.timed_out = True
            except (OSError, ValueError):
                pass
            verdict = records.verdict()
            return replace(verdict, target=job.target)


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
        self.expected = 0
        self.current = ""
        self.results: list[CheckResult] = []
        self.final: Verdict | None = None
        self.timed_out = False

    def add(self, record: dict[str, Any]) -> None:
        """Take in one record."""
        match record["record"]:
            case "start":
                self.pid, self.expected = record["pid"], len(record["checks"])
            case "begin":
                self.current = record["check"]
            case "result":
                self.results.append(result_from_json(record["result"]))
                self.current = ""
            case "verdict":
                self.final = from_json(record["verdict"])

    def verdict(self) -> Verdict:
        """Return the verdict; without a final one the run is never a pass."""
        if self.final is not None:
            return self.final
        facts = load_lesson(self.root / "checks" / self.job.suite / "lesson.toml")
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
            exercises=tuple((item.number, item.title) for item in facts.exercises),
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
