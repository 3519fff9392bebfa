"""A job for a child process, what arrives from it, and what that amounts to."""

import contextlib
import json
import os
import select
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.course import load_facts
from workbook.verdict import (
    CheckResult,
    Trouble,
    Verdict,
    from_json,
    result_from_json,
)

LESSON_SECONDS = 120.0

OnResult = Callable[[CheckResult, int], None]
"""Called with each result as it arrives, and how many checks there are in all."""


def ignored(_result: CheckResult, _of: int) -> None:
    """Wait for the verdict instead."""


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


class Records:
    """What has arrived from one child, and what it amounts to."""

    def __init__(self, job: Job, root: Path, on_result: OnResult = ignored) -> None:
        self.job = job
        self.root = root
        self.on_result = on_result
        self.pid = 0
        self.started = False
        self.expected = 0
        self.current = ""
        self.results: list[CheckResult] = []
        self.errors: list[str] = []
        self.final: Verdict | None = None
        self.timed_out = False
        self.is_unwanted = False

    def add_all(self, lines: Iterable[bytes]) -> None:
        """Take in records up to the verdict; a line that is none ends it, too."""
        with contextlib.suppress(AttributeError, KeyError, TypeError, ValueError):
            for line in lines:
                self.add(json.loads(line))
                if self.final is not None or self.is_unwanted:
                    return

    @property
    def has_ended(self) -> bool:
        """True when somebody else has ended the run."""
        return self.timed_out or self.is_unwanted

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
                self.on_result(self.results[-1], self.expected)
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
