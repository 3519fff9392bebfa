"""The probe that reads a log: nothing gets lost, and nothing is read twice."""

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from checks.probes.findings import NOTHING
from checks.probes.log_lines import (
    OUTLET,
    Log,
    as_in_its_own_process,
    find_other_values,
    reading,
    tell,
    values,
)

ROUNDS = range(50)


class Lines(logging.Formatter):
    """Writes what the tests look at."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({"event": record.getMessage(), "number": vars(record)["n"]})


@contextmanager
def handlers(*added: logging.Handler) -> Iterator[None]:
    """Let the root logger have some more handlers, and the app its level."""
    root, app = logging.getLogger(), logging.getLogger("app")
    before, level = root.handlers[:], app.level
    app.setLevel(logging.INFO)
    for handler in added:
        handler.setFormatter(Lines())
        root.addHandler(handler)
    try:
        yield
    finally:
        root.handlers[:] = before
        app.setLevel(level)


def test_each_line_is_read_once() -> None:
    """What was taken is not there any more, but it is still known."""
    for number in ROUNDS:
        with reading() as log, handlers(logging.StreamHandler(sys.stdout)):
            tell("one", n=number)
            assert log.take_only("one") == {"event": "one", "number": number}
            tell("two", n=number)
            sys.stdout.write("a word in between\n")
            tell("three", n=number)
            assert values(log.take_events("one", "three"), "event") == ["three"]
            assert log.take() == []
            assert log.everything.count("\n") == 4


@pytest.mark.parametrize("count", [0, 2])
def test_one_line_is_neither_none_nor_two(count: int) -> None:
    """A lost line and a doubled line are both told."""
    for number in ROUNDS:
        streams = [logging.StreamHandler(OUTLET) for _ in range(count)]
        with reading() as log, handlers(*streams):
            tell("one", n=number)
            with pytest.raises(AssertionError, match="no more and no less"):
                log.take_only("one")


def test_a_handler_that_is_set_up_once_is_read_for_ever() -> None:
    """An app may set up its log for the first of its instances only."""
    with reading(), handlers(logging.StreamHandler(sys.stdout)):
        for number in ROUNDS:
            with reading() as log:
                tell("one", n=number)
                assert log.take_only("one")["number"] == number


def test_a_process_of_its_own_has_no_handlers_of_pytest() -> None:
    """Whatever pytest has added is away for a while, and comes back."""
    before = logging.getLogger().handlers[:]
    for _ in ROUNDS:
        with as_in_its_own_process():
            assert logging.getLogger().handlers == []
    assert logging.getLogger().handlers == before != []


def test_what_was_read_is_printed_in_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A verdict shows what was printed."""
    with reading():
        sys.stdout.write("hello\n")
        assert capsys.readouterr().out == ""
    OUTLET.write("bye\n")

    assert capsys.readouterr().out == "hello\nbye\n"


def test_what_cannot_be_encoded_is_refused() -> None:
    """Standard output refuses it as well."""
    with reading() as log:
        with pytest.raises(UnicodeEncodeError):
            sys.stdout.write("\ud83e")
        assert log.everything == ""


@pytest.mark.parametrize("text", ["", "hello", '"text"', "[1]", "3", '{"half": '])
def test_what_is_no_json_object_is_no_line(text: str) -> None:
    """Words that somebody prints, and numbers among them, are no log lines."""
    log = Log()
    log.write(f"{text}\n")
    log.write('{"event": "one"}\n')

    assert log.take() == [{"event": "one"}]


def test_other_values_are_found() -> None:
    """A field may be missing, or hold something else."""
    line = {"level": "INFO", "user_id": None}

    assert find_other_values(line, level="INFO", user_id=None) == NOTHING
    assert find_other_values(line, level="ERROR", n=1) == (
        "level is 'INFO' instead of 'ERROR'",
        "n is 'not there' instead of 1",
    )
