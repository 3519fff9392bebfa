"""Exercise 6: the decision record. Its form is checked, not its quality."""

import pytest

from checks.probes.markdown import Part, plain
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
    """Return decision record 0009."""
    return load_decision(lesson, 9)


def test_the_decision_has_a_status_and_a_date(decision: Part) -> None:
    """The decision is accepted, and says since when and by whom."""
    assert plain(decision.field("Status")).partition(" ")[0] == "accepted", (
        "this lesson builds on it, so it is no proposal any more"
    )
    assert find_unclear_status(decision) == NOTHING, (
        "until somebody accepts it, a decision is a proposal"
    )


def test_the_decision_says_what_was_chosen(decision: Part) -> None:
    """The decision has a context, options and an outcome."""
    assert find_missing_options(decision) == NOTHING, (
        "the options are given; a decision without them was none"
    )
    assert find_missing_reasons(decision) == NOTHING, (
        "who wants to change it has to know what it was meant to achieve"
    )


def test_the_decision_names_its_price(decision: Part) -> None:
    """The decision names a good consequence and a bad one."""
    assert find_missing_consequences(decision) == NOTHING, (
        "thirty lines of your own want to be looked after, and who hides that is not "
        "believed"
    )
