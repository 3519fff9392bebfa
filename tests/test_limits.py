"""Limits: read from the facts of a lesson, and kept by the system."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbook.course import CourseError, load_lesson
from workbook.limits import Limits, limit_this_process, limits_from

ALLOCATES = """
from workbook.limits import Limits, limit_this_process

limit_this_process(Limits(memory_mb=64))
small = bytearray(16 << 20)
try:
    bytearray(128 << 20)
except MemoryError:
    print("refused")
"""
WRITES = """
import sys
from workbook import limits

limits.BIGGEST_FILE_MB = 1
limits.limit_this_process(limits.Limits())
try:
    with open(sys.argv[1], "wb") as stream:
        stream.write(bytes(2 << 20))
except OSError:
    print("refused")
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux keeps these limits")


def run(code: str, *arguments: str) -> str:
    """Run code in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


@linux
def test_more_memory_than_allowed_is_refused() -> None:
    """What an app needs, it gets; a flood of data ends in a `MemoryError`."""
    assert run(ALLOCATES) == "refused"


@linux
def test_a_file_does_not_fill_the_disk(tmp_path: Path) -> None:
    """It ends where the limit is."""
    assert run(WRITES, str(tmp_path / "big")) == "refused"
    assert (tmp_path / "big").stat().st_size == 1 << 20


def test_other_systems_have_no_such_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the time limit is all there is, and nothing breaks."""
    monkeypatch.setattr(sys, "platform", "win32")

    limit_this_process(Limits(memory_mb=1))
    assert len(bytearray(8 << 20)) == 8 << 20


def test_a_lesson_may_ask_for_more() -> None:
    """What it does not name stays as it is."""
    assert limits_from({"memory_mb": 2048}) == Limits(memory_mb=2048)
    assert limits_from({}) == Limits()


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ("memory = 5", "limits has no memory"),
        ("memory_mb = 0", "limits are numbers above zero"),
        ("check_seconds = true", "limits are numbers above zero"),
        ('check_seconds = "long"', "has a value of the wrong kind"),
    ],
)
def test_a_limit_that_means_nothing_is_named(
    limits: str, said: str, tiny: Path
) -> None:
    """With the file that it stands in."""
    file = tiny / "checks" / "lesson_01" / "lesson.toml"
    text = file.read_text(encoding="utf-8")
    head, exercise, rest = text.partition("[[exercise]]")
    file.write_text(f"{head}[limits]\n{limits}\n\n{exercise}{rest}", encoding="utf-8")

    with pytest.raises(CourseError, match=said):
        load_lesson(file)
