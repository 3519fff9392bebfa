"""A job for a child process, what arrives from it, and what that amounts to."""

import json
import linecache
import re
import secrets
import signal
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbook.channel import read_record
from workbook.course import Checklist, Lesson
from workbook.trouble import show_path
from workbook.verdict import (
    CheckResult,
    Place,
    Trouble,
    Verdict,
    from_json,
    result_from_json,
)

OnResult = Callable[[CheckResult, int], None]
"""Called with each result as it arrives, and how many checks there are in all."""

MOST_SAID = 400
"""Lines that are kept of what Python says when it crashes."""
FRAME = re.compile(r'File "(?P<file>.+)", line (?P<line>\d+)')


def ignored(_result: CheckResult, _of: int) -> None:
    """Wait for the verdict instead."""


@dataclass(frozen=True, slots=True)
class Job:
    """Run the checks of lesson ``suite`` against ``tree``.

    Without ``seconds`` the lesson's own limit holds. The ``token`` leads every record
    that comes back.
    """

    suite: str
    tree: Path
    target: str = "lessons"
    seconds: float | None = None
    seed: int | None = None
    token: str = field(default_factory=lambda: secrets.token_hex(16))

    def to_json(self) -> str:
        """Return what the child has to know."""
        facts = {"suite": self.suite, "tree": str(self.tree), "target": self.target}
        return json.dumps({**facts, "seed": self.seed, "token": self.token})


class RunnerFailed(Exception):
    """The checks themselves could not be started; the text says why."""


class Records:
    """What has arrived from one child, and what it amounts to.

    ``status`` is how the child ended, negative for a signal; `None` while nobody
    knows. ``failure`` is what the checks themselves, or pytest, broke down on.
    """

    def __init__(
        self, job: Job, facts: Lesson | Checklist, on_result: OnResult = ignored
    ) -> None:
        self.job = job
        self.facts = facts
        self.on_result = on_result
        self.seconds = job.seconds or facts.limits.lesson_seconds
        self.pid = 0
        self.started = False
        self.expected = 0
        self.current = ""
        self.results: list[CheckResult] = []
        self.errors: list[str] = []
        self.final: Verdict | None = None
        self.status: int | None = None
        self.timed_out = False
        self.is_crowded = False
        self.is_unwanted = False
        self.failure = ""
        self.said: list[str] = []

    def add_all(self, lines: Iterable[bytes]) -> None:
        """Take in records, up to the verdict or to a line that is none."""
        for line in lines:
            if line and not self._add_line(line):
                return
            if self.final is not None or self.is_unwanted:
                return

    def overhear(self, lines: Iterable[bytes]) -> None:
        """Keep what Python itself says into the channel when it is stopped."""
        for line in lines:
            self.said.append(line.decode(errors="replace"))
            if len(self.said) > MOST_SAID:
                return

    def _add_line(self, line: bytes) -> bool:
        record = read_record(line, self.job.token)
        try:
            if record is not None:
                self.add(record)
                return True
        except (AttributeError, KeyError, TypeError, ValueError):
            pass
        self.overhear([line])
        return False

    @property
    def has_ended(self) -> bool:
        """True when somebody else has ended the run."""
        return self.timed_out or self.is_unwanted or self.is_crowded

    def add(self, record: dict[str, Any]) -> None:
        """Take in one record."""
        match record["record"]:
            case "start" if not self.started:
                self.expected = len(record["checks"])
                self.started = True
            case "begin":
                self.current = record["check"]
            case "result":
                self.results.append(result_from_json(record["result"]))
                self.current = ""
                self.on_result(self.results[-1], self.expected)
            case "verdict":
                self.final = from_json(record["verdict"])
                self.status = record["status"]
            case _:
                self._add_failure(record)

    def _add_failure(self, record: dict[str, Any]) -> None:
        self.errors = record.get("errors", self.errors)
        self.failure = record.get("failure", self.failure)

    def verdict(self) -> Verdict:
        """Return the verdict; without a final one the run is never a pass."""
        if self.errors:
            raise RunnerFailed("\n".join(self.errors))
        if self.final is not None and not self.failure and self._adds_up(self.final):
            return self.final
        return Verdict(
            lesson=self.job.suite,
            title=self.facts.title,
            target=self.job.target,
            exercises=self.facts.numbered,
            results=tuple(self.results),
            collected=self.expected,
            page=self.facts.page,
            trouble=self._trouble(),
        )

    def _adds_up(self, final: Verdict) -> bool:
        """Say whether a pass is what every single check has reported."""
        green = {item.check for item in self.results if item.outcome == "passed"}
        counts = {len(green), len(self.results), final.passed_count, self.expected}
        return not final.passed or len(counts) == 1

    def _trouble(self) -> Trouble:
        during = f" during {self.current}" if self.current else ""
        if self.failure:
            kind = "failure"
            said = f"The run itself broke down{during}: {self.failure}."
            do = "Look for code that replaces a part of Python, or of a library."
        elif self.timed_out:
            kind = "too slow"
            said = f"The checks were stopped after {self.seconds:g} s{during}."
            do = "Look for a loop without an end, or a wait that nobody answers."
        elif self.is_crowded:
            kind = "too many processes"
            most = self.facts.limits.processes
            said = f"The checks were stopped{during}: they ran {most} processes."
            do = "Look for a process that starts others of its kind."
        elif self.status is not None and self.status < 0:
            kind = "ended early"
            killer = name_of(-self.status)
            said = f"Python was ended by {killer}{during}, before the checks were done."
            do = "Look for os.kill, a crash in a C library, or too little memory."
        else:
            kind = "ended early"
            said = f"Python ended{during}, before the checks were done."
            do = "Look for os._exit, or code that writes to files it has not opened."
        return Trouble(kind, said, do, self._place())

    def _place(self) -> Place | None:
        """Return the learner's line in what Python said about its threads."""
        for frame in filter(None, map(FRAME.search, self.said)):
            file, line = Path(frame["file"]), int(frame["line"])
            if file.is_relative_to(self.job.tree):
                code = linecache.getline(str(file), line).strip()
                return Place(show_path(file), line, code)
        return None


def name_of(number: int) -> str:
    """Return the name of a signal, such as ``SIGSEGV``."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
