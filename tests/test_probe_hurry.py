"""The loop that waits for nothing, and what is tried on it."""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from checks.probes.failures import Quotes
from checks.probes.hurry import Slow, at_once, give_up_wholly, hurried
from workbook.suite import Suite

TIMES = 50


async def limited(quotes: Quotes, seconds: float) -> str | None:
    """Wait for a quote, for so long."""
    try:
        async with asyncio.timeout(seconds):
            return await quotes.pick()
    except TimeoutError:
        return None


def test_no_time_goes_by() -> None:
    """A minute is over at once, and counted exactly."""
    started = time.monotonic()
    for number in range(1, TIMES + 1):
        assert at_once(asyncio.sleep(number * 60, "up")) == ("up", number * 60)
    assert time.monotonic() - started < TIMES


def test_a_limit_ends_a_wait_exactly() -> None:
    """A quote that comes before the limit is there, and one after it is not."""
    for number in range(1, TIMES + 1):
        limit = number / 10
        early, late = Quotes("text", 0.9 * limit), Quotes("text", 1.1 * limit)
        text, seconds = at_once(limited(early, limit))
        assert (text, round(seconds, 6)) == ("text", round(0.9 * limit, 6))
        nothing, seconds = at_once(limited(late, limit))
        assert (nothing, round(seconds, 6)) == (None, round(limit, 6))


def test_errors_come_through_and_tasks_are_ended() -> None:
    """An error of the work is raised, and what still runs is cancelled."""
    quotes = Quotes("text", seconds=60)

    async def fail() -> None:
        task = asyncio.create_task(quotes.pick())
        await asyncio.sleep(1)
        raise KeyError(task.get_name())

    for _ in range(TIMES):
        with pytest.raises(KeyError):
            at_once(fail())
        assert not quotes.is_waiting


def test_what_is_left_behind_is_told() -> None:
    """Work that ends alone leaves its task, and other work does not."""

    async def leave(quotes: Quotes) -> None:
        await asyncio.wait([asyncio.create_task(quotes.pick())])

    for _ in range(TIMES):
        quotes = Quotes("text", seconds=60)
        end, _ = at_once(give_up_wholly(leave(quotes), quotes))
        assert end == ("cancelled", True)
        quotes = Quotes("text", seconds=60)
        end, _ = at_once(give_up_wholly(limited(quotes, 9), quotes))
        assert end == ("cancelled", False)


def test_a_slow_storage_does_its_work() -> None:
    """Each call takes its time, and has its result."""

    class Storage:
        async def count(self, number: int, *, more: int) -> int:
            return number + more

    for number in range(TIMES):
        work = Slow(Storage(), 5).count(number, more=1)
        assert at_once(work) == (number + 1, 5)


async def sleeper(scope: Any, receive: Any, send: Any, /) -> None:
    """Answer in an hour; block the loop for a moment first."""
    if scope["type"] == "lifespan":
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await asyncio.sleep(3600)
        await send({"type": "lifespan.shutdown.complete"})
        return
    time.sleep(0.001)  # noqa: ASYNC251 - this is what has to be noticed
    await asyncio.sleep(3600)
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def test_a_whole_app_is_waited_for_in_no_time(tmp_path: Path) -> None:
    """What is waited for counts, and so does what takes real time."""
    suite = Suite(tmp_path, "lesson_07")
    usual = suite.loop
    began = time.monotonic()
    for _ in range(TIMES):
        with hurried(suite) as loop:
            client = suite.connect(sleeper)
            start = loop.now()
            assert client.get("/").status_code == 204
            assert 3600.001 <= loop.now() - start < 3700
        assert suite.loop is usual
    assert time.monotonic() - began < 3600


def test_the_usual_loop_is_back_after_an_error(tmp_path: Path) -> None:
    """Whatever happens while others would wait."""
    suite = Suite(tmp_path, "lesson_07")
    usual = suite.loop
    with pytest.raises(KeyError), hurried(suite):
        raise KeyError
    assert suite.loop is usual
