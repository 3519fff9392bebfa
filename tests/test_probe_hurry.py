"""The loop that waits for nothing, and what is tried on it."""

import asyncio
import time

import pytest

from checks.probes.failures import Quotes
from checks.probes.hurry import Slow, at_once, give_up_wholly

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
        assert end == "cancelled, but left a task behind"
        quotes = Quotes("text", seconds=60)
        end, _ = at_once(give_up_wholly(limited(quotes, 9), quotes))
        assert end == "cancelled"


def test_a_slow_storage_does_its_work() -> None:
    """Each call takes its time, and has its result."""

    class Storage:
        async def count(self, number: int, *, more: int) -> int:
            return number + more

    for number in range(TIMES):
        work = Slow(Storage(), 5).count(number, more=1)
        assert at_once(work) == (number + 1, 5)
