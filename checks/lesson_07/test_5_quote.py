"""Exercise 5: a quote that fails, or lets us wait, costs nothing but a warning."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest

from checks.probes.failures import Quotes, alarms, written
from checks.probes.hurry import Hurry, hurried
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


@pytest.fixture
def loop(suite: Suite) -> Iterator[Hurry]:
    """Return a loop that serves an app, and goes on where others would wait."""
    with hurried(suite) as loop:
        yield loop


@pytest.mark.usefixtures("loop")
def test_a_quote_is_shown(client: Client, put: Put, rng: Random) -> None:
    """A quote that is there at once, or in a moment, is shown."""
    for seconds in (0, 0.03):
        word = some_word(rng)
        put(Quotes(word, seconds))

        answer = client.get(TODAY)

        assert answer.status_code == 200, "nothing is in the way of this quote"
        assert answer.json()["quote"] == word, (
            f"it came after {seconds} s: whoever gives up at once never has a quote"
        )


def test_a_failing_quote_is_left_out(
    client: Client, put: Put, lesson: LessonTree, rng: Random
) -> None:
    """Whatever the source of quotes raises, today answers 200 and a null."""
    add_todo(client, some_title(rng))
    unavailable = lesson.import_module("app.core.exceptions").Unavailable
    unheard_of = type("Unheard", (Exception,), {})
    errors = [OSError("down"), KeyError("quote"), TimeoutError(), unheard_of("of")]

    for error in [*errors, unavailable("The quotes cannot be reached.")]:
        put(Quotes(error))
        answer = client.get(TODAY)
        assert answer.status_code == 200, (
            f"the source of quotes has raised {error!r}. Nobody has ever needed a "
            "quote to see what is to be done"
        )
        assert (answer.json()["open_todos"], answer.json()["quote"]) == (1, None), (
            "null says that there is none; the counts are as they were"
        )


def test_a_quote_is_not_waited_for(loop: Hurry, client: Client, put: Put) -> None:
    """When the quote takes its time, today answers within a second, without it."""
    quotes = Quotes("too late", seconds=1.5)
    put(quotes)

    started = loop.now()
    answer = client.get(TODAY)
    seconds = loop.now() - started

    assert answer.status_code == 200, "slow is no worse than down"
    assert seconds < MOST_SECONDS, (
        "another server that hangs must not make us hang. A caller who waits holds a "
        "connection, and at some moment there are no more of them"
    )
    assert answer.json()["quote"] is None, "there is none, for today"
    assert not quotes.is_waiting, (
        "nobody wants the quote any more, so nobody should go on waiting for it"
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
