"""The memory peak tells a call that keeps everything from one that lets go."""

import threading
import tracemalloc

from checks.probes.memory import peak_of

PIECE = 20_000
RUNS = 50


def keep_all() -> int:
    """Have ten pieces in memory at once."""
    return len(b"".join([bytes(PIECE) for _ in range(10)]))


def let_go() -> int:
    """Have one piece in memory, ten times."""
    return sum(len(bytes(PIECE)) for _ in range(10))


def test_keeping_everything_is_seen() -> None:
    """Ten pieces and their sum are found, every time."""
    for _ in range(RUNS):
        result, highest = peak_of(keep_all)

        assert result == 10 * PIECE
        assert highest > 15 * PIECE


def test_letting_go_is_seen() -> None:
    """One piece at a time takes no more than a few of them, every time."""
    for _ in range(RUNS):
        result, highest = peak_of(let_go)

        assert result == 10 * PIECE
        assert highest < 3 * PIECE


def test_what_was_there_before_does_not_count() -> None:
    """A large object from before the call is not a part of its peak."""
    before = bytes(100 * PIECE)

    _, highest = peak_of(let_go)

    assert len(before) > highest


def test_threads_count() -> None:
    """What a thread takes on behalf of the call is found as well."""

    def in_a_thread() -> None:
        thread = threading.Thread(target=keep_all)
        thread.start()
        thread.join()

    _, highest = peak_of(in_a_thread)

    assert highest > 15 * PIECE


def test_tracing_is_left_as_it_was() -> None:
    """Whoever traces already goes on; nobody else begins to."""
    peak_of(let_go)
    assert not tracemalloc.is_tracing()

    tracemalloc.start()
    try:
        peak_of(let_go)
        assert tracemalloc.is_tracing()
    finally:
        tracemalloc.stop()
