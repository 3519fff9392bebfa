"""Exercise 2: an answer that comes in parts is passed on in parts."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI

from checks.probes.findings import NOTHING
from checks.probes.log_lines import FINISHED, Log, find_other_values, values
from checks.probes.streamed import LEAVES, PARTS, PATH, Stream, right_steps
from workbook.client import Client


def test_each_part_leaves_before_the_next_is_made(
    app: FastAPI, connect: Callable[[Any], Client]
) -> None:
    """The parts of a streamed answer are passed on at once, and unchanged."""
    stream = Stream(app)

    answer = connect(stream).get(PATH)

    assert answer.text == "".join(PARTS), "nothing is lost, and nothing is added"
    assert stream.steps == right_steps(), (
        "a middleware that collects the parts makes the client wait for the last one, "
        "and holds all of them in memory"
    )


def test_the_line_comes_with_the_last_part(
    app: FastAPI, connect: Callable[[Any], Client], log: Log
) -> None:
    """The access line of a streamed answer is written when the last part is out."""
    connect(Stream(app)).get(PATH)

    lines = log.take_events("part", LEAVES, FINISHED)
    assert values(lines, "event") == [*["part"] * len(PARTS), LEAVES, FINISHED], (
        "each part logs that it is made, and the server that it gets the last. A line "
        "before that tells the duration of a beginning"
    )
    assert len(set(values(lines, "request_id"))) == 1, (
        "the parts are made while the answer is on its way, and belong to its request"
    )


def test_a_client_that_goes_away_leaves_a_line_too(
    app: FastAPI, connect: Callable[[Any], Client], log: Log
) -> None:
    """A client that leaves in the middle of an answer leaves an access line behind."""
    stream = Stream(app, client_leaves=True)

    connect(stream).get(PATH)

    assert stream.steps == right_steps()[:2], "the client leaves after the first part"
    line = log.take_only(FINISHED)
    assert find_other_values(line, route=PATH, status=200) == NOTHING, (
        "there was neither a last part nor an exception. Answers that nobody waits for "
        "are worth knowing about"
    )
