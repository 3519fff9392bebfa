"""What is meddling: the right verdict, in time, and no harm to anybody else."""

import pytest

from tests.broken.examiner import Examiner
from tests.broken.meddling import SUBMISSIONS
from tests.broken.submission import Submission


@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda item: item.name)
def test_it_gets_its_verdict(submission: Submission, examiner: Examiner) -> None:
    """Afterwards everything is as it was before."""
    examined = examiner.examine(submission)

    assert not examined.faults, examined.shown
