"""The examiner that each file of submissions has to itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.broken.examiner import Examiner


@pytest.fixture(scope="module")
def examiner(
    greeting_course: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Examiner]:
    """One warm runner for all submissions of a file."""
    with Examiner(greeting_course, tmp_path_factory.mktemp("examined")) as examiner:
        yield examiner
