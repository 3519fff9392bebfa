"""Exercise 1: a record becomes one line of JSON, whatever is in it."""

import json
import logging
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from checks.probes.findings import NOTHING
from checks.probes.log_lines import Log, find_other_values, tell
from checks.probes.todos import some_title

pytestmark = pytest.mark.usefixtures("client")

HOSTILE = '\r\n{"level": "ERROR", "event": "forged"}\n"\\\t\x00\x1b[2J\u2028\ud83e'


def test_a_line_says_when_how_bad_who_and_what(log: Log, rng: Random) -> None:
    """A line has a time in UTC, a level, a logger, and a message with its values."""
    name = rng.choice(["CRITICAL", "ERROR", "WARNING", "INFO"])
    number, logger = rng.randrange(10**6), f"app.probe.{rng.randrange(10**6)}"
    before = datetime.now(UTC) - timedelta(seconds=1)

    level = logging.getLevelNamesMapping()[name]
    logging.getLogger(logger).log(level, "%d of %s", number, "many")

    line = log.take_only(f"{number} of many")
    assert find_other_values(line, level=name, logger=logger) == NOTHING, (
        "one searches for how bad something is, and for the module that tells it"
    )
    moment = datetime.fromisoformat(str(line.get("timestamp")))
    assert moment.utcoffset() == timedelta(0), (
        "servers stand in many time zones, and their lines end up in one log. A time "
        "that says that it is UTC can be compared with every other"
    )
    assert before <= moment <= datetime.now(UTC), "this is not when it was logged"


def test_whatever_is_logged_stays_on_one_line(log: Log, rng: Random) -> None:
    """A text with line breaks and quotes stays on one line, and is not changed."""
    text = some_title(rng) + HOSTILE
    log.take()

    logging.getLogger("app.probe").info(text, extra={"title": text})

    written = [line for line in log.take_text().split("\n") if line]
    assert len(written) == 1, (
        "this is the number of lines. Who can begin a line of your log can write there "
        "in anybody's name, and who can prevent one leaves no trace"
    )
    line = json.loads(written[0])
    assert [line.get("event"), line.get("title")] == [text, text], (
        "event and extra hold this text, and a log that changes it proves nothing"
    )


def test_extras_stand_beside_the_event(log: Log, rng: Random) -> None:
    """An extra is a field of its own; what JSON does not know becomes text."""
    facts = {"todo_id": rng.randrange(10**6), "due": None, "all": [1, {"a": True}]}

    tell("many.facts", **facts, day=date(2026, 2, 3))

    line = log.take_only("many.facts")
    assert find_other_values(line, **facts, day="2026-02-03") == NOTHING, (
        "a number that stays a number can be compared and counted"
    )


def test_an_exception_is_a_field_of_its_line(log: Log, rng: Random) -> None:
    """An exception stands in the field exception, with its traceback."""
    reason = some_title(rng)
    try:
        raise LookupError(reason)
    except LookupError as error:
        broken = error
    logging.getLogger("app.probe").error("it.broke", exc_info=broken)
    text = str(log.take_only("it.broke").get("exception"))

    wanted = ["Traceback", "LookupError", reason, "test_1_lines.py"]
    assert [part for part in wanted if part not in text] == [], (
        "exception is without these. Where it broke is what everybody wants to know"
    )
    tell("it.works")
    assert not log.take_only("it.works").get("exception"), "nothing was raised here"
