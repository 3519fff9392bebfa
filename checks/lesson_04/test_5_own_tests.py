"""Exercise 5: the tests in the lesson's own folder prove the rules, without HTTP."""

import pytest

from checks.probes.broken_services import (
    broken_services,
    find_unnoticed,
    right_services,
)
from checks.probes.findings import NOTHING, Findings
from checks.probes.imports import find_needed
from checks.probes.own_tests import OwnTests, Round
from workbook.suite import LessonTree

pytestmark = pytest.mark.together
FEWEST_TESTS = 3
LONGEST_SECONDS = 2.0


@pytest.fixture(scope="module")
def own_tests() -> OwnTests:
    """Return what runs the tests below `tests`, once for all of these checks."""
    return OwnTests(LONGEST_SECONDS)


@pytest.fixture
def rounds(lesson: LessonTree, own_tests: OwnTests) -> dict[str, Round]:
    """Return what the tests say of two right services and of four broken ones."""
    changes = {**right_services(lesson), **broken_services(lesson)}
    return own_tests.run(lesson, changes)


@pytest.mark.parametrize("service", ["your service", "a service that asks twice"])
def test_a_right_service_passes(rounds: dict[str, Round], service: str) -> None:
    """Every test passes for a right service."""
    assert Findings(rounds[service].failures) == NOTHING, (
        "a test is about what a service promises. One that looks at how it is done, "
        "for example by counting calls, fails at the next right change"
    )


def test_there_are_three_tests(rounds: dict[str, Round]) -> None:
    """There are three tests or more."""
    assert rounds["your service"].tests >= FEWEST_TESTS, (
        "one test of everything says that something is broken, but not what. A test "
        "for each reason says it with its name"
    )


def test_a_broken_service_is_noticed(
    rounds: dict[str, Round], lesson: LessonTree
) -> None:
    """At least three of the four broken services make a test fail."""
    assert find_unnoticed(rounds, lesson) == NOTHING, (
        "a test that passes whatever the code does proves nothing; break the rule in "
        "your service for a moment, and see it fail"
    )


def test_the_tests_are_quick(rounds: dict[str, Round]) -> None:
    """All tests together take less than two seconds."""
    assert rounds["your service"].seconds < LONGEST_SECONDS, (
        "tests that are slow are run seldom. Nothing in here has to be waited for"
    )


def test_the_tests_need_no_http(lesson: LessonTree) -> None:
    """The tests import neither FastAPI nor anything that needs it."""
    assert find_needed(lesson, "tests", "fastapi", "starlette") == NOTHING, (
        "a unit test makes its service by hand. One that builds the whole application "
        "fails for many reasons, and only one of them is the rule"
    )
