"""A verdict is the sum of its results, and plain data."""

import json

import pytest

from workbook.verdict import (
    CheckResult,
    Evidence,
    ExerciseState,
    Outcome,
    Place,
    Trouble,
    Verdict,
    from_json,
    result_from_json,
    result_to_json,
)

TROUBLE = Trouble("syntax", "It is broken.", "Mend it.", Place("app/main.py", 3, "x ="))


def verdict(
    *results: CheckResult, missing: int = 0, trouble: Trouble | None = None
) -> Verdict:
    """Return a verdict on two exercises."""
    return Verdict(
        lesson="lesson_02",
        title="Second",
        target="lessons",
        exercises=((1, "One"), (2, "Two"), (3, "Three")),
        results=results,
        collected=len(results) + missing,
        notices=("A note.",),
        diagnoses=("It looks as though.",),
        trouble=trouble,
        seed=7,
    )


def result(outcome: Outcome, exercise: int = 1) -> CheckResult:
    """Return a result of an exercise."""
    return CheckResult(f"test_{exercise}_a.py::test_a[x]", exercise, "A", outcome)


def test_a_verdict_survives_json() -> None:
    """The runner sends it, the state keeps it."""
    evidence = Evidence(sent="GET /", place=Place("app/main.py", 1), because="Why.")
    full = CheckResult(
        "test_1_a.py::test_a",
        1,
        "A",
        "broken",
        "file",
        7,
        0.5,
        2,
        evidence,
        TROUBLE,
    )
    before = verdict(full, result("passed"), trouble=TROUBLE)

    after = json.loads(json.dumps(before.to_json()))

    assert from_json(after) == before
    assert after["passed"] is False
    assert result_from_json(json.loads(json.dumps(result_to_json(full)))) == full


@pytest.mark.parametrize(
    ("of", "passed"),
    [
        (verdict(result("passed")), True),
        (verdict(), False),
        (verdict(result("passed"), result("failed")), False),
        (verdict(result("passed"), result("skipped")), False),
        (verdict(result("passed"), missing=1), False),
        (verdict(result("passed"), trouble=TROUBLE), False),
    ],
    ids=["green", "nothing", "red", "skipped", "missing", "trouble"],
)
def test_only_when_every_check_ran_and_is_green_is_it_a_pass(
    of: Verdict, passed: bool
) -> None:
    """Nothing that did not happen counts."""
    assert of.passed is passed


def test_the_first_problem_is_one_that_was_started() -> None:
    """What is not written yet is no problem."""
    waits, fails = result("not started"), result("failed", 2)

    assert verdict(result("passed"), waits, fails).first_problem is fails
    assert verdict(waits).first_problem is None
    assert verdict(result("passed"), waits, fails).red == (waits, fails)
    assert verdict(result("passed"), waits, fails).passed_count == 1


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        (("passed", "passed"), "passed"),
        (("passed", "failed", "not started"), "failed"),
        (("passed", "skipped"), "failed"),
        (("broken", "not started"), "broken"),
        (("passed", "not started"), "not started"),
    ],
)
def test_an_exercise_is_as_its_checks_are(
    outcomes: tuple[Outcome, ...], state: ExerciseState
) -> None:
    """The worst of them decides; one whose checks were not run is left out."""
    (summary,) = verdict(*map(result, outcomes)).summaries()

    assert (summary.number, summary.title, summary.state) == (1, "One", state)
    assert summary.total == len(outcomes)
    assert summary.passed == outcomes.count("passed")


def test_a_check_is_known_without_its_parameters() -> None:
    """Mistakes name functions."""
    assert result("passed").function == "test_1_a.py::test_a"


def test_a_place_reads_as_editors_do() -> None:
    """A terminal makes a link of it."""
    assert str(Place("app/main.py", 3)) == "app/main.py:3"
