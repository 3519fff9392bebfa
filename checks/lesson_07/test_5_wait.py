"""Exercise 5: how long a quote is waited for, and what is left of the wait."""

import re
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Storage
from checks.probes.failures import Quotes, alarms, written
from checks.probes.hurry import at_once, give_up_wholly
from checks.probes.lists import some_word
from checks.probes.logs import listening
from workbook.suite import LessonTree, Suite

TOO_LONG = 60
OF_TIME = re.compile(r"time|late|long|slow|wait|second|hang|\d ?m?s\b", re.IGNORECASE)

Service = Callable[[Quotes], Any]


@pytest.fixture
def service(lesson: LessonTree, suite: Suite) -> Service:
    """Return what makes a service with this source of quotes."""
    module = lesson.import_module("app.services.today_service")
    repository = Storage(lesson, suite.loop.run).repository
    return lambda quotes: module.TodayService(repository, quotes)


@pytest.fixture
def limit(lesson: LessonTree) -> float:
    """Return how long a quote may take."""
    found: float = lesson.import_module("app.services.today_service").QUOTE_SECONDS
    return found


def test_a_quote_has_quote_seconds(service: Service, limit: float, rng: Random) -> None:
    """A quote that comes just in time is shown; after QUOTE_SECONDS nobody waits."""
    in_time, late = Quotes(some_word(rng), 0.9 * limit), Quotes("too late", TOO_LONG)

    today, _ = at_once(service(in_time).look(7))
    assert today.quote == in_time.outcome, (
        f"this quote came after {0.9 * limit:.2f} s, and QUOTE_SECONDS is {limit}"
    )
    today, seconds = at_once(service(late).look(7))
    assert today.quote is None, "this quote took a minute"
    assert round(seconds, 3) == round(limit, 3), (
        "so many seconds were waited. The limit stands in one place, QUOTE_SECONDS, "
        "and whoever changes it there changes it"
    )


def test_a_cancelled_request_ends(service: Service, rng: Random) -> None:
    """Who is cancelled while waiting for a quote ends, answers and leaves nothing."""
    quotes = Quotes("too late", TOO_LONG)
    work = service(quotes).look(rng.randrange(1, 10**6))

    end, _ = at_once(give_up_wholly(work, quotes))

    assert end == "cancelled", (
        "a server that stops cancels what it serves. That is no failure of a quote, "
        "and whoever catches it, or leaves a task behind, keeps the server from "
        "stopping"
    )


def test_a_quote_that_is_too_late_is_a_warning(service: Service, rng: Random) -> None:
    """A quote that takes too long leaves one WARNING that says so, and no ERROR."""
    reason, texts = some_word(rng), []
    for quotes in (Quotes("too late", TOO_LONG), Quotes(OSError(reason))):
        with listening() as log:
            at_once(service(quotes).look(7))
        records = alarms(log)
        assert [record.levelname for record in records] == ["WARNING"], (
            "slow is seen least of all: nothing fails. Without a warning nobody mends "
            "it"
        )
        texts.append(written(records[0]))

    slow, down = texts
    assert slow != down.replace(reason, ""), (
        "slow and down leave the same words. The text of a TimeoutError is empty; "
        "exc_info shows its name"
    )
    assert OF_TIME.search(slow), "that it took too long is the reason"
