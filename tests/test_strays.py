"""Processes that outlive their parents are found and ended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbook import strays
from workbook.strays import (
    CAN_FORK,
    children_of_this,
    count_descendants,
    die_with_parent,
    end_children,
    end_group,
    has_children,
    let_leave,
    parents,
)

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
ADOPTS = """
import os, subprocess, sys
from workbook.strays import adopt_orphans, children_of_this, end_children

adopt_orphans()
middle = os.fork()
if middle == 0:
    subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"],
        start_new_session=True, env={},
    )
    os._exit(0)
os.waitpid(middle, 0)
orphans = children_of_this()
end_children()
print(len(orphans), len(children_of_this()))
"""
linux = pytest.mark.skipif(not CAN_FORK, reason="it needs /proc and fork")


@linux
def test_an_orphan_that_has_left_its_group_is_found_and_ended() -> None:
    """It has a session of its own, and an environment that tells nothing."""
    done = subprocess.run(
        [sys.executable, "-c", ADOPTS],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.split() == ["1", "0"]


@linux
def test_children_end_except_for_those_that_are_spared() -> None:
    """Another job's child goes on."""
    spared, other = subprocess.Popen(SLEEP), subprocess.Popen(SLEEP)
    before = children_of_this()

    end_children(spared=before - {other.pid})

    assert {spared.pid, other.pid} <= before
    assert other.pid not in children_of_this()
    assert spared.poll() is None
    spared.kill()
    spared.wait()


@linux
def test_who_does_not_leave_is_not_waited_for() -> None:
    """It has had its time; what comes next ends it."""
    child = subprocess.Popen(SLEEP)

    let_leave(child.pid, seconds=0.01)

    assert child.poll() is None
    child.kill()
    child.wait()


@linux
def test_descendants_are_counted_through_generations() -> None:
    """A child, and a child of that child."""
    code = f"import subprocess; subprocess.run({SLEEP!r})"
    child = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
    while count_descendants(os.getpid()) < 2 or count_descendants(child.pid) < 1:
        pass  # they start in their own time

    assert count_descendants(child.pid) == 1
    end_group(child.pid)
    child.wait()


def test_without_children_there_is_nothing_to_look_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Asking the kernel is cheaper than reading about every process."""

    def no_children(*_: object) -> None:
        raise ChildProcessError

    monkeypatch.setattr(os, "waitid", no_children)

    assert not has_children()
    assert children_of_this() == set()


def test_a_system_without_a_list_of_processes_has_no_descendants(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then the group is all that can be ended."""

    def no_such_folder(_path: str) -> list[str]:
        raise FileNotFoundError

    monkeypatch.setattr(os, "listdir", no_such_folder)

    assert parents() == {}
    assert count_descendants(os.getpid()) == 0


def test_who_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever."""
    monkeypatch.setattr(strays, "PATIENCE", 0.01)
    monkeypatch.setattr(strays, "children_of_this", lambda: {2**22 + 1})

    end_children()


def test_who_has_lost_its_parent_already_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parent can go before it is asked for."""
    ended: list[int] = []
    monkeypatch.setattr(strays, "kill", ended.append)
    monkeypatch.setattr(strays, "_prctl", lambda *_: None)

    die_with_parent(os.getppid())
    assert ended == []
    die_with_parent(os.getppid() + 1)
    assert ended == [os.getpid()]


def test_a_process_that_is_gone_has_no_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the listing and the reading it may end."""
    monkeypatch.setattr(os, "listdir", lambda _path: [str(2**22 + 1), "self"])

    assert parents() == {}
    assert not Path("/proc", str(2**22 + 1)).exists()
