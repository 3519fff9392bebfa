"""Memory is copied before it is written to, where the kernel can do that."""

import ctypes
import mmap
import sys
from pathlib import Path

import pytest

from workbook import memory

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only there a run forks ahead"
)
SIZE = 16 << 20


def faults() -> int:
    """Return how many pages this process had to wait for."""
    import resource  # there is none on Windows, which reads this file as well

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def write_to(pages: mmap.mmap) -> int:
    """Write to every page; return how many of them had to be made for it."""
    before = faults()
    for place in range(0, SIZE, mmap.PAGESIZE):
        pages[place] = 1
    return faults() - before


def test_nothing_is_waited_for_any_more() -> None:
    """Without it, each page is made when it is written to."""
    with mmap.mmap(-1, SIZE, mmap.MAP_PRIVATE) as pages:
        assert memory.own_memory(lambda: False) >= SIZE

        assert write_to(pages) < SIZE // mmap.PAGESIZE // 10


def test_whoever_is_in_a_hurry_does_not_wait() -> None:
    """There is something better to do."""
    assert memory.own_memory(lambda: True) == 0


def test_where_it_cannot_be_done_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another system, or an older kernel."""
    with monkeypatch.context() as patch:
        patch.setattr(ctypes, "CDLL", lambda _name: object())
        assert memory.own_memory(lambda: False) == 0
    monkeypatch.setattr(memory, "MAPS", tmp_path / "nothing")
    assert memory.own_memory(lambda: False) == 0
