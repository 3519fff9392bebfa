"""Exercise 6: the decision record. Its form is checked, not its quality."""

import pytest

from checks.probes.markdown import Part
from checks.probes.process import (
    NOTHING,
    find_missing_consequences,
    find_missing_options,
    find_missing_reasons,
    find_unclear_status,
    load_decision,
)
from workbook.suite import LessonTree


@pytest.fixture
def decision(lesson: LessonTree) -> Part:
    """Return decision record 0001."""
    return load_decision(lesson, 1)


def test_the_decision_has_a_status_and_a_date(decision: Part) -> None:
    """The decision says how it stands, since when, and who accepted it."""
    assert find_unclear_status(decision) == NOTHING, (
        "a decision is proposed until somebody accepts it, and then it says who"
    )


def test_there_was_something_to_decide(decision: Part) -> None:
    """The decision describes at least two options."""
    assert find_missing_options(decision) == NOTHING, (
        "one option is no decision: say what else could have been done"
    )


def test_the_decision_says_what_was_chosen(decision: Part) -> None:
    """The decision has a context and an outcome."""
    assert find_missing_reasons(decision) == NOTHING, (
        "in a year somebody will ask what was decided here, and for what reason"
    )


def test_the_decision_names_its_price(decision: Part) -> None:
    """The decision names a good consequence and a bad one."""
    assert find_missing_consequences(decision) == NOTHING, (
        "every choice costs something; a record without a price is an advertisement"
    )
