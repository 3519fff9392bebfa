"""A job for a child process, and what arrives from it."""

import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbook.channel import read_record
from workbook.course import Checklist, Lesson
from workbook.observed import Extent, Observed, extent_from_json, observed_from_json
from workbook.verdict import CheckResult, result_from_json

OnResult = Callable[[CheckResult, int], None]
"""Called with each result as it arrives, and how many checks there are in all."""

MOST_SAID = 400
"""Lines that are kept of what Python says when it crashes."""


def ignored(_result: CheckResult, _of: int) -> None:
    """Wait for the verdict instead."""


@dataclass(frozen=True, slots=True)
class Job:
    """Run the checks of lesson ``suite`` against ``tree``.

    Without ``seconds`` the lesson's own limit holds. ``slow`` names the checks to begin
    with where several processes share them. The ``token`` leads every record that comes
    back.
    """

    suite: str
    tree: Path
    target: str = "lessons"
    seconds: float | None = None
    seed: int | None = None
    slow: tuple[str, ...] = ()
    token: str = field(default_factory=lambda: secrets.token_hex(16))

    def to_json(self) -> str:
        """Return what the child has to know."""
        facts = {"suite": self.suite, "tree": str(self.tree), "target": self.target}
        more = {"seed": self.seed, "slow": self.slow, "token": self.token}
        return json.dumps({**facts, **more})


class RunnerFailed(Exception):
    """The checks themselves could not be started; the text says why."""


class Records:
    """What has arrived from one child.

    ``ended`` is what the child has told at its very end, `None` before. ``status`` is
    how the child ended, negative for a signal; `None` while nobody knows. ``failure``
    is what the checks themselves, or pytest, broke down on.
    """

    def __init__(
        self, job: Job, facts: Lesson | Checklist, on_result: OnResult = ignored
    ) -> None:
        self.job = job
        self.facts = facts
        self.on_result = on_result
        self.seconds = job.seconds or facts.limits.lesson_seconds
        self.pid = 0
        self.extent: Extent | None = None
        self.current = ""
        self.results: list[CheckResult] = []
        self.errors: list[str] = []
        self.ended: Observed | None = None
        self.status: int | None = None
        self.timed_out = False
        self.is_crowded = False
        self.is_unwanted = False
        self.is_refused = False
        self.failure = ""
        self.said: list[str] = []

    @property
    def says_no_more(self) -> bool:
        """True when nothing that may still arrive counts."""
        return self.ended is not None or self.is_unwanted or self.is_refused

    def add_all(self, lines: Iterable[bytes]) -> None:
        """Take in records, up to the end or to a line that is none."""
        for line in lines:
            if self.is_refused:
                self.overhear([line])
            elif not self.says_no_more:
                self._add_line(line)

    def overhear(self, lines: Iterable[bytes]) -> None:
        """Keep what Python itself says into the channel when it is stopped."""
        for line in lines:
            if len(self.said) > MOST_SAID:
                return
            self.said.append(line.decode(errors="replace"))

    def _add_line(self, line: bytes) -> None:
        record = read_record(line, self.job.token)
        try:
            if record is not None:
                self.add(record)
                return
        except (AttributeError, KeyError, TypeError, ValueError):
            pass
        self.is_refused = True
        self.overhear([line])

    @property
    def has_been_ended(self) -> bool:
        """True when somebody else has ended the run."""
        return self.timed_out or self.is_unwanted or self.is_crowded

    def add(self, record: dict[str, Any]) -> None:
        """Take in one record."""
        match record["record"]:
            case "start" if self.extent is None:
                self.extent = extent_from_json(record["extent"])
                self.pid = self.pid or record["pid"]
            case "begin":
                self.current = record["check"]
            case "result" if self.extent is not None:
                self.results.append(result_from_json(record["result"]))
                self.current = ""
                self.on_result(self.results[-1], len(self.extent.checks))
            case "end":
                self.ended = observed_from_json(record["observed"])
                self.status = record["status"]
            case _:
                self._add_failure(record)

    def _add_failure(self, record: dict[str, Any]) -> None:
        self.errors = record.get("errors", self.errors)
        self.failure = record.get("failure", self.failure)
