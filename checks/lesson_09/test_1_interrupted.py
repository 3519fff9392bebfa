"""Exercise 1: what breaks off leaves nothing behind."""

import tempfile
from itertools import count
from pathlib import Path

import pytest

from checks.probes.by_hand_files import FilesByHand
from checks.probes.interruptions import (
    CANCELLING,
    EXCEPTION,
    Interruption,
    cancel_at_job,
)
from checks.probes.uploads import Shelf
from workbook.suite import LessonTree, Suite

GO_ON = "tidying up is no reason to keep quiet about what has happened"


@pytest.fixture(autouse=True)
def _temporary_files_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let temporary files lie where these checks look."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_a_write_that_fails_leaves_nothing(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """When an exception ends the pieces, the storage keeps none of them."""
    files = FilesByHand(lesson, suite.loop.run, tmp_path)
    blow = Interruption(EXCEPTION)

    end = suite.loop.run(blow.befall(files.write(b"one", b"two", until=blow)))

    assert Shelf(tmp_path).contents == [], (
        "two pieces of three look like a whole file to whoever finds them. And there "
        "are many reasons to break off: this disk is full"
    )
    assert end == "Blow", GO_ON
    assert suite.loop.run(files.write(b"one", b"two")) == 6, (
        "the key is free again, and write says how many bytes were stored"
    )
    suite.loop.run(Interruption(EXCEPTION).befall(files.write(b"other")))
    assert Shelf(tmp_path).contents == [b"onetwo"], (
        "this key was taken. A write that fails for that reason removes nothing: the "
        "file under the key belongs to somebody else"
    )


def test_a_write_that_is_cancelled_leaves_nothing(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """When a write is cancelled, the storage keeps none of the pieces."""
    files = FilesByHand(lesson, suite.loop.run, tmp_path)
    blow = Interruption(CANCELLING)

    end = suite.loop.run(blow.befall(files.write(b"one", b"two", until=blow)))

    assert Shelf(tmp_path).contents == [], (
        "a server that shuts down cancels what is going on. That is a CancelledError, "
        "which is no Exception"
    )
    assert end == "CancelledError", GO_ON
    for number in count(1):
        work = files.write(b"one", b"two")
        if not suite.loop.run(cancel_at_job(work, number)):
            break
        assert Shelf(tmp_path).contents == [], (
            "it was cancelled while a thread opened the file, or wrote. A thread goes "
            "on then, and what it has made has to go"
        )


def test_bytes_without_facts_do_not_stay(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """When the facts of a file cannot be stored, its bytes are taken back."""
    blow = Interruption(EXCEPTION)
    files = FilesByHand(lesson, suite.loop.run, tmp_path, blow)

    end = suite.loop.run(blow.befall(files.add(b"one", b"two")))

    assert Shelf(tmp_path).contents == [], (
        "the bytes were written, and then the repository failed. Without facts nobody "
        "will ever find them, or delete them"
    )
    assert end == "Blow", GO_ON


def test_bytes_do_not_stay_when_the_facts_are_cancelled(
    lesson: LessonTree, suite: Suite, tmp_path: Path
) -> None:
    """When storing the facts is cancelled, the bytes are taken back as well."""
    blow = Interruption(CANCELLING)
    files = FilesByHand(lesson, suite.loop.run, tmp_path, blow)

    end = suite.loop.run(blow.befall(files.add(b"one", b"two")))

    assert Shelf(tmp_path).contents == [], (
        "the bytes were written, and then the request was cancelled, which is no "
        "Exception. Nobody will ever find them, or delete them"
    )
    assert end == "CancelledError", GO_ON
