"""Every submission of `tests.broken.endless` gets its verdict, and harms nobody else."""

import pytest

from tests.broken.endless import SUBMISSIONS
from tests.broken.examiner import Examiner
from tests.broken.submission import Submission


@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda item: item.name)
def test_it_gets_its_verdict(submission: Submission, examiner: Examiner) -> None:
    """The right one, in time; afterwards everything is as it was before."""
    examined = examiner.examine(submission)

    assert not examined.faults, examined.shown
