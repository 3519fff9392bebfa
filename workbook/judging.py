"""Say what came of one check: passed, failed, not started, or broken."""

from dataclasses import replace
from pathlib import Path

import pytest

from workbook.checks_index import exercise_of
from workbook.course import LESSON_NAME, is_checklist
from workbook.evidence import gather
from workbook.suite import Suite
from workbook.trouble import AppTrouble, chain, show_path, unwritten_exercise
from workbook.verdict import CheckResult


def judge(
    item: pytest.Item,
    call: pytest.CallInfo[None],
    report: pytest.TestReport,
    suite: Suite,
) -> CheckResult:
    """Say what one phase of one check came to."""
    result = CheckResult(
        check=check_of(item),
        exercise=exercise_of(item.path),
        title=title_of(item),
        outcome="passed",
        file=show_path(item.path),
        line=(item.location[1] or 0) + 1,
        seconds=round(call.duration, 4),
    )
    if report.passed:
        return result
    if report.skipped or call.excinfo is None:
        return replace(result, outcome="skipped")
    error = call.excinfo.value
    evidence = gather(
        error, suite.bound_tree, suite.answers, suite.comparison, report.capstdout
    )
    result = replace(result, outcome="failed", evidence=evidence)
    if waits_for := awaited_exercise(error, result.exercise, suite):
        return replace(result, outcome="not started", waits_for=waits_for)
    trouble = app_trouble(error)
    if trouble is not None:
        return replace(result, outcome="broken", trouble=trouble.trouble)
    return result


def awaited_exercise(error: BaseException, exercise: int, suite: Suite) -> int:
    """Return the unwritten exercise that explains a red check, or 0.

    Its stub was raised, in the check or inside the app, or every region of the
    check's own exercise is as the starter has it. A starter imports and serves, so
    an app that does not is never explained by the latter.
    """
    errors = [error, *(answer.error for answer in suite.answers if answer.error)]
    raised = next(filter(None, map(unwritten_exercise, errors)), 0)
    trouble = app_trouble(error)
    if not raised and trouble is not None:
        raised = trouble.waits_for
        if trouble.trouble.kind != "missing piece":
            return raised
    return raised or (exercise if exercise in suite.unstarted else 0)


def app_trouble(error: BaseException) -> AppTrouble | None:
    """Return the explained reason why the app cannot be used, if that is it."""
    return next((item for item in chain(error) if isinstance(item, AppTrouble)), None)


def check_of(item: pytest.Item) -> str:
    """Return the id of a check: ``test_2_read.py::test_name[case]``."""
    return f"{item.path.name}::{item.name}"


def lesson_of(item: pytest.Item, root: Path) -> str:
    """Return the lesson or checklist that a check belongs to, or an empty string."""
    checks = root / "checks"
    try:
        name = item.path.relative_to(checks).parts[0]
    except (ValueError, IndexError):
        return ""
    return name if LESSON_NAME.match(name) or is_checklist(checks / name) else ""


def title_of(item: pytest.Item) -> str:
    """Return the first sentence of the check's docstring, with its parameters."""
    function = getattr(item, "function", None)
    text = (getattr(function, "__doc__", None) or item.name).strip().splitlines()[0]
    title = text.rstrip(".")
    case = item.name.partition("[")[2].rstrip("]")
    return f"{title} [{case}]" if case else title
