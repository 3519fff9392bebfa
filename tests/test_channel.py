"""The private channel: what has no token is no record."""

import os
import time
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


def test_nobody_waits_for_ever(pipe: tuple[int, int]) -> None:
    """What is not there before the deadline is not waited for."""
    lines = Lines(pipe[0])

    assert list(lines.until(time.monotonic() + 0.05)) == []
    assert not lines.is_over
    os.close(pipe[1])


def test_a_line_that_has_no_end_is_kept_for_later(pipe: tuple[int, int]) -> None:
    """Records are longer than what a pipe hands over at once."""
    lines = Lines(pipe[0])
    os.write(pipe[1], b"one\ntw")
    assert lines.read() == [b"one"]
    os.write(pipe[1], b"o\n")

    assert lines.read() == [b"two"]
    os.close(pipe[1])


def test_the_last_line_is_over_when_nobody_can_write(pipe: tuple[int, int]) -> None:
    """A part of a line that is left is none."""
    lines = Lines(pipe[0])
    os.write(pipe[1], b"one\ntw")
    os.close(pipe[1])

    assert list(lines.until(soon())) == [b"one"]
    assert lines.is_over


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
