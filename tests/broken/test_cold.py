"""Where there is no fork, a process of its own for every run does the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.broken import floods, leaving, leftovers, stubborn
from tests.broken.examiner import Examiner
from tests.broken.submission import Submission
from tests.learner import UNOBSERVED
from workbook import runner

SAMPLE = {
    "loop that swallows everything, in a handler",
    "hard exit past the guard",
    "leaves a program",
    "temporary files",
}
SUBMISSIONS = [
    item
    for table in (floods, leaving, leftovers, stubborn)
    for item in table.SUBMISSIONS
    if item.name in SAMPLE
]


@pytest.fixture(scope="module")
def examiner(
    greeting_course: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Examiner]:
    """One runner, on a machine without fork."""
    place = tmp_path_factory.mktemp("examined")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "CAN_FORK", False)
        for name, value in UNOBSERVED.items():
            patch.setenv(name, value)
        # Each of these processes has everything to import.
        with Examiner(greeting_course, place, patience=3) as examiner:
            yield examiner


@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda item: item.name)
def test_it_gets_its_verdict(submission: Submission, examiner: Examiner) -> None:
    """The same as where there is a fork."""
    examined = examiner.examine(submission)

    assert not examined.faults, examined.shown
