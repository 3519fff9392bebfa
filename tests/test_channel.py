"""The private channel: what has no token is no record."""

import os
import time
from collections import deque
from collections.abc import Iterator

import pytest

from workbook import channel as engine
from workbook.channel import Channel, Lines, read_record

TOKEN = "4f2a"


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """The two ends of a pipe; the test gives the second one away."""
    reader, writer = os.pipe()
    yield reader, writer
    os.close(reader)


def soon() -> float:
    """A deadline that a slow machine keeps, and a hanging test does not."""
    return time.monotonic() + 20


def test_what_is_sent_arrives(pipe: tuple[int, int]) -> None:
    """In order, whatever characters it holds."""
    channel = Channel(pipe[1], TOKEN)
    channel.send("begin", check="test_1.py::test_it[ä\n]")
    channel.send("start", checks=["x" * 10_000])
    del channel  # closes its end

    records = [read_record(line, TOKEN) for line in Lines(pipe[0]).until(soon())]

    assert records == [
        {"record": "begin", "check": "test_1.py::test_it[ä\n]"},
        {"record": "start", "checks": ["x" * 10_000]},
    ]


@pytest.mark.parametrize(
    "line",
    [
        b'{"record": "verdict"}',
        b'beef {"record": "verdict"}',
        b"4f2a",
        b'4f2a {"record": ',
        b'4f2a ["verdict"]',
        b"4f2a \xff\xfe",
        b"",
    ],
)
def test_what_somebody_else_writes_is_no_record(line: bytes) -> None:
    """Learner code may find the descriptor; the token it has to know."""
    assert read_record(line, TOKEN) is None


def test_a_line_can_be_late(pipe: tuple[int, int]) -> None:
    """Who waits is told that nothing came, and then that it is over."""
    lines = Lines(pipe[0]).until(time.monotonic() + 0.1, tick=0.01)

    assert next(lines) == b""
    with pytest.raises(TimeoutError):
        deque(lines, maxlen=0)
    os.close(pipe[1])


def test_a_line_that_has_no_end_is_kept_for_later(pipe: tuple[int, int]) -> None:
    """Records are longer than what a pipe hands over at once."""
    lines = Lines(pipe[0])
    os.write(pipe[1], b"one\ntw")
    assert next(lines.until(soon())) == b"one"
    os.write(pipe[1], b"o\n")

    assert next(lines.until(soon())) == b"two"
    os.close(pipe[1])


def test_lines_that_came_together_are_all_there_for_the_next_reader(
    pipe: tuple[int, int],
) -> None:
    """Who stops after the first leaves the others."""
    lines = Lines(pipe[0])
    os.write(pipe[1], b"one\ntwo\n")
    os.close(pipe[1])

    assert next(lines.until(soon())) == b"one"
    assert list(lines.until(soon())) == [b"two"]


def test_without_a_reader_there_is_nothing_to_do(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process leaves: whoever wanted to know has gone."""
    left: list[int] = []
    monkeypatch.setattr(engine, "leave", left.append)
    channel = Channel(pipe[1], TOKEN)
    os.close(channel.fileno())

    channel.send("begin", check="test_it")

    assert left == [1]
    os.dup2(pipe[0], channel.fileno())  # it is closed once more, with its file
