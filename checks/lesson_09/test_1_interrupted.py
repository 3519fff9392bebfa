"""Exercise 1: what breaks off leaves nothing behind."""

from pathlib import Path

import pytest

from checks.probes.by_hand_files import FilesByHand
from checks.probes.interruptions import WAYS, Interruption
from workbook.suite import LessonTree, Suite

ENDS = {WAYS[0]: "OSError", WAYS[1]: "CancelledError"}


@pytest.mark.parametrize("way", WAYS)
def test_what_breaks_off_is_not_stored(
    lesson: LessonTree, suite: Suite, tmp_path: Path, way: str
) -> None:
    """When the pieces break off, by an exception or by cancelling, nothing stays."""
    files, blow = FilesByHand(lesson, suite.loop.run, tmp_path), Interruption(way)

    end = suite.loop.run(blow.befall(files.write(b"one", b"two", until=blow)))

    assert list(tmp_path.iterdir()) == [], (
        "two pieces of three look like a whole file to whoever finds them. A request "
        "that is cancelled ends with a CancelledError, which is no Exception"
    )
    assert end == ENDS[way], "tidying up is no reason to keep quiet about what happened"
    assert suite.loop.run(files.write(b"one", b"two")) == 6, (
        "the key is free again, and write says how many bytes were stored"
    )


@pytest.mark.parametrize("way", WAYS)
def test_bytes_without_facts_do_not_stay(
    lesson: LessonTree, suite: Suite, tmp_path: Path, way: str
) -> None:
    """When the facts of a file cannot be stored, its bytes are taken back."""
    blow = Interruption(way)
    files = FilesByHand(lesson, suite.loop.run, tmp_path, blow)

    end = suite.loop.run(blow.befall(files.add(b"one", b"two")))

    assert list(tmp_path.iterdir()) == [], (
        "the bytes were written, and then the repository failed, or the request was "
        "cancelled. Without facts nobody will ever find them, or delete them"
    )
    assert end == ENDS[way], "tidying up is no reason to keep quiet about what happened"
