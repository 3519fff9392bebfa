"""What a run of checks found out: plain data, ready for JSON.

A run is a stream of records (`CheckResult`), and a `Verdict` is their sum. The
renderings live in `workbook.report`; nothing here prints or reads a file.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

SCHEMA = 1
SLOW_SECONDS = 0.01
"""Most checks take two or three milliseconds."""

Outcome = Literal["passed", "failed", "not started", "broken", "skipped"]
"""``not started``: red only because an exercise is not written yet.
``broken``: the app could not be brought as far as this check."""

ExerciseState = Literal["passed", "failed", "not started", "broken"]


@dataclass(frozen=True, slots=True)
class Place:
    """A line of code; ``file`` is shown relative to where the learner stands."""

    file: str
    line: int
    code: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an app cannot be used at all, in one sentence, with the next step."""

    kind: str
    sentence: str
    next_step: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a red check saw. Every field is text for a person, or empty."""

    sent: str = ""
    expected: str = ""
    got: str = ""
    because: str = ""
    error: str = ""
    place: Place | None = None
    try_it: str = ""
    printed: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One executed check. ``check`` is ``test_2_read.py::test_name[case]``."""

    check: str
    exercise: int
    title: str
    outcome: Outcome
    file: str = ""
    line: int = 0
    seconds: float = 0.0
    waits_for: int = 0
    evidence: Evidence | None = None
    trouble: Trouble | None = None

    @property
    def function(self) -> str:
        """The id without the parameters of a parametrised check."""
        return self.check.partition("[")[0]


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """How one exercise stands."""

    number: int
    title: str
    passed: int
    total: int
    state: ExerciseState


@dataclass(frozen=True, slots=True)
class Verdict:
    """The sum of one run of a lesson's checks against one tree.

    ``app`` is empty, or the lesson whose app a checklist has looked at; ``lesson`` is
    the checklist then, and ``exercises`` are its points.
    """

    lesson: str
    title: str
    target: str
    exercises: tuple[tuple[int, str], ...]
    results: tuple[CheckResult, ...]
    collected: int
    page: str = ""
    learned: str = ""
    can_compare: bool = True
    notices: tuple[str, ...] = ()
    diagnoses: tuple[str, ...] = ()
    trouble: Trouble | None = None
    seed: int | None = None
    seconds: float = 0.0
    requests: int = 0
    partial: bool = False
    app: str = ""
    schema: int = field(default=SCHEMA)

    @property
    def passed(self) -> bool:
        """True when every collected check was executed and is green.

        A run of some checks only (``partial``) can be green without the lesson
        being passed; `workbook.state` looks at that.
        """
        return (
            self.trouble is None
            and self.collected > 0
            and len(self.results) == self.collected
            and all(result.outcome == "passed" for result in self.results)
        )

    @property
    def passed_count(self) -> int:
        """How many checks are green."""
        return sum(result.outcome == "passed" for result in self.results)

    @property
    def red(self) -> tuple[CheckResult, ...]:
        """The checks that are not green, in the order of the exercises."""
        return tuple(item for item in self.results if item.outcome != "passed")

    @property
    def effort(self) -> float:
        """The seconds that all checks have taken together."""
        return sum(item.seconds for item in self.results)

    @property
    def slow(self) -> tuple[str, ...]:
        """The checks that have taken long, the slowest first."""
        found = (item for item in self.results if item.seconds >= SLOW_SECONDS)
        ranked = sorted(found, key=lambda item: item.seconds, reverse=True)
        return tuple(item.check for item in ranked)

    @property
    def first_problem(self) -> CheckResult | None:
        """The check to show in full: the first that fails though it was started."""
        return next((item for item in self.red if item.outcome != "not started"), None)

    def summaries(self) -> list[ExerciseSummary]:
        """Return how each exercise stands; those without a run check are left out."""
        found = []
        for number, title in self.exercises:
            mine = [item for item in self.results if item.exercise == number]
            if mine:
                found.append(
                    ExerciseSummary(
                        number=number,
                        title=title,
                        passed=sum(item.outcome == "passed" for item in mine),
                        total=len(mine),
                        state=_state_of(mine),
                    )
                )
        return found

    def to_json(self) -> dict[str, Any]:
        """Return plain data for `json.dumps`; `from_json` reads it back."""
        return {**asdict(self), "passed": self.passed}


def _state_of(results: Iterable[CheckResult]) -> ExerciseState:
    outcomes = {item.outcome for item in results}
    if outcomes == {"passed"}:
        return "passed"
    if "failed" in outcomes or "skipped" in outcomes:
        return "failed"
    return "broken" if "broken" in outcomes else "not started"


def result_to_json(result: CheckResult) -> dict[str, Any]:
    """Return plain data for one result; `result_from_json` reads it back."""
    return asdict(result)


def result_from_json(data: dict[str, Any]) -> CheckResult:
    """Rebuild a `CheckResult` from what `result_to_json` gave."""
    evidence, trouble = data.get("evidence"), data.get("trouble")
    return CheckResult(
        **{
            **data,
            "evidence": _evidence(evidence) if evidence else None,
            "trouble": _trouble(trouble) if trouble else None,
        }
    )


def from_json(data: dict[str, Any]) -> Verdict:
    """Rebuild a `Verdict` from what `Verdict.to_json` gave."""
    data = {key: value for key, value in data.items() if key != "passed"}
    return Verdict(
        **{
            **data,
            "exercises": tuple((int(n), str(t)) for n, t in data["exercises"]),
            "results": tuple(result_from_json(item) for item in data["results"]),
            "notices": tuple(data["notices"]),
            "diagnoses": tuple(data["diagnoses"]),
            "trouble": _trouble(data["trouble"]) if data["trouble"] else None,
        }
    )


def _place(data: dict[str, Any] | None) -> Place | None:
    return Place(**data) if data else None


def _evidence(data: dict[str, Any]) -> Evidence:
    return Evidence(**{**data, "place": _place(data.get("place"))})


def _trouble(data: dict[str, Any]) -> Trouble:
    return Trouble(**{**data, "place": _place(data.get("place"))})
