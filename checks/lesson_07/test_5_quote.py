"""Exercise 5: a quote that fails, or lets us wait, costs nothing but a warning."""

import time
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from checks.probes.by_hand import Storage
from checks.probes.failures import Quotes, alarms, give_up, written
from checks.probes.lists import some_word
from checks.probes.logs import listening
from checks.probes.todos import add_todo, some_title
from workbook.client import Client
from workbook.suite import LessonTree, Suite

TODAY = "/api/v1/today"
MOST_SECONDS = 1.0

Put = Callable[[Quotes], None]


@pytest.fixture
def put(app: Any, lesson: LessonTree) -> Put:
    """Return what lets an app take its quotes from another source."""
    provider = lesson.import_module("app.utils.quotes").get_quotes

    def put(quotes: Quotes) -> None:
        app.dependency_overrides[provider] = lambda: quotes

    return put


def test_a_quote_is_shown(client: Client, put: Put, rng: Random) -> None:
    """A quote that is there at once, or in a moment, is shown."""
    words = [some_word(rng), some_word(rng)]

    shown = []
    for word, seconds in zip(words, (0, 0.03), strict=True):
        put(Quotes(word, seconds))
        shown.append(client.get(TODAY).json()["quote"])

    assert shown == words, (
        "the second came after 0.03 s: whoever gives up at once never has a quote"
    )


def test_a_failing_quote_is_left_out(client: Client, put: Put, rng: Random) -> None:
    """Whatever the source of quotes raises, today answers 200 and a null."""
    add_todo(client, some_title(rng))
    unheard_of = type("Unheard", (Exception,), {})
    errors = [OSError("down"), KeyError("quote"), TimeoutError(), unheard_of("of")]

    answers = []
    for error in errors:
        put(Quotes(error))
        answers.append(client.get(TODAY))

    assert [answer.status_code for answer in answers] == [200] * 4, (
        "these were an OSError, a KeyError, a TimeoutError and an error that nobody "
        "knows. Nobody has ever needed a quote to see what is to be done"
    )
    assert [(it.json()["open_todos"], it.json()["quote"]) for it in answers] == [
        (1, None)
    ] * 4, "null says that there is none; the counts are as they were"


def test_a_quote_is_not_waited_for(client: Client, put: Put) -> None:
    """When the quote takes its time, today answers within a second, without it."""
    quotes = Quotes("too late", seconds=1.5)
    put(quotes)

    started = time.monotonic()
    answer = client.get(TODAY)
    seconds = time.monotonic() - started

    assert answer.status_code == 200, "slow is no worse than down"
    assert seconds < MOST_SECONDS, (
        "another server that hangs must not make us hang. A caller who waits holds a "
        "connection, and at some moment there are no more of them"
    )
    assert answer.json()["quote"] is None, "there is none, for today"
    assert not quotes.is_waiting, (
        "nobody wants the quote any more, so nobody should go on waiting for it"
    )


def test_a_cancelled_request_ends(
    lesson: LessonTree, suite: Suite, rng: Random
) -> None:
    """Who is cancelled while waiting for a quote ends, and answers nothing."""
    quotes = Quotes("too late", seconds=60)
    module = lesson.import_module("app.services.today_service")
    service = module.TodayService(Storage(lesson, suite.loop.run).repository, quotes)

    end = suite.loop.run(give_up(service.look(rng.randrange(1, 10**6)), quotes))

    assert end == "cancelled", (
        "a server that stops cancels what it serves. That is no failure of a quote, "
        "and whoever catches it keeps the server from stopping"
    )


def test_a_lost_quote_is_a_warning(client: Client, put: Put, rng: Random) -> None:
    """A quote that fails leaves one WARNING with its reason, and no ERROR."""
    reason = some_word(rng)
    put(Quotes(OSError(reason)))

    with listening() as log:
        client.get(TODAY)

    records = alarms(log)
    assert [record.levelname for record in records] == ["WARNING"], (
        "when nobody sees that quotes are missing, nobody mends them. And an ERROR "
        "wakes somebody at night, where this can wait until the morning"
    )
    assert reason in written(records[0]), "why there is no quote is the news"
