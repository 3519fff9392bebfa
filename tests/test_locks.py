"""One process at a time, and none that waits for the dead."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbook.locks import locked

HOLD = """
import sys, time
from pathlib import Path
from workbook.locks import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""

Holder = Callable[[Path], "subprocess.Popen[bytes]"]


@pytest.fixture
def holder() -> Iterator[Holder]:
    """Start another process that holds a lock."""
    started: list[subprocess.Popen[bytes]] = []

    def hold(file: Path) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(file)], stdout=subprocess.PIPE
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        return process

    yield hold
    for process in started:
        process.kill()
        process.communicate()


def test_a_lock_is_waited_for_and_not_for_ever(tmp_path: Path, holder: Holder) -> None:
    """The sentence says what is in the way."""
    file = tmp_path / "deep" / ".lock"
    holder(file)

    with pytest.raises(TimeoutError, match=r"another process has held \.lock"):
        locked(file, seconds=0.05).__enter__()


def test_a_lock_ends_with_its_holder(tmp_path: Path, holder: Holder) -> None:
    """A process that was killed is in nobody's way."""
    file = tmp_path / ".lock"
    process = holder(file)
    process.kill()
    process.wait()

    with locked(file, seconds=5):
        assert file.exists()


def test_a_lock_is_given_back(tmp_path: Path) -> None:
    """After an error, too; and the same process can have it again."""
    file = tmp_path / ".lock"

    with pytest.raises(KeyError), locked(file):
        raise KeyError
    with locked(file, seconds=0):
        assert file.exists()


if sys.platform != "win32":

    def test_where_there_are_no_locks_nobody_waits(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Some network drives have none; work goes on there as it did before."""

        def refuse(*_: object) -> None:
            raise OSError(37, "No locks available")

        monkeypatch.setattr("fcntl.flock", refuse)

        with locked(tmp_path / ".lock", seconds=0):
            assert (tmp_path / ".lock").exists()
