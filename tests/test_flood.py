"""A flood of printed text is cut, and nobody who prints notices."""

import sys

import pytest
from _pytest.capture import CaptureIO

from workbook.flood import output_limit


def test_what_is_printed_is_kept_up_to_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first of it says most."""
    stream = CaptureIO()
    monkeypatch.setattr(sys, "stdout", stream)

    with output_limit(12) as valves:
        sys.stdout.write("one\n")
        sys.stdout.write("two three four\n")
        sys.stdout.write("five\n")

    assert stream.getvalue() == "one\ntwo thre"
    assert [valve.has_shut for valve in valves] == [True, False]


def test_a_text_that_fits_is_left_alone() -> None:
    """To the last character."""
    with output_limit(4) as valves:
        assert sys.stdout.write("one\n") == 4

    assert not any(valve.has_shut for valve in valves)


def test_afterwards_there_is_no_limit() -> None:
    """The stream is as it was before."""
    before = sys.stdout.write
    with output_limit(1):
        assert sys.stdout.write != before

    assert sys.stdout.write == before


def test_only_what_pytest_captures_is_limited() -> None:
    """A terminal shows everything."""
    there, sys.stdout = sys.stdout, sys.__stdout__
    try:
        with output_limit(0) as valves:
            assert len(valves) == 1
    finally:
        sys.stdout = there
