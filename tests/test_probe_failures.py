"""The probe that lets things fail, and reads what was logged about it."""

import asyncio
import logging
from datetime import UTC, datetime

import pytest

from checks.probes.failures import (
    Failing,
    Quotes,
    StoppedClock,
    alarms,
    give_up,
    raise_at,
    written,
)
from checks.probes.logs import listening

TIMES = 50


def test_an_added_operation_raises() -> None:
    """The operation is added under its path, and raises the very error."""
    added = {}

    class App:
        def add_api_route(self, path: str, operation: object) -> None:
            added[path] = operation

    error = KeyError("x")
    raise_at(App(), "/bug", error)

    with pytest.raises(KeyError) as caught:
        asyncio.run(added["/bug"]())  # type: ignore[operator]  # a coroutine function
    assert caught.value is error


def test_a_failing_storage_raises_whatever_is_called() -> None:
    """Any method raises the error that was given."""
    storage = Failing(OSError("down"))

    async def count_failures() -> int:
        results = await asyncio.gather(
            *(storage.count_for_owner(n, query=None) for n in range(TIMES)),
            storage.save(),
            return_exceptions=True,
        )
        return sum(isinstance(item, OSError) for item in results)

    assert asyncio.run(count_failures()) == TIMES + 1


def test_quotes_come_or_fail() -> None:
    """A source gives its text, or raises its error."""

    async def pick(quotes: Quotes) -> str:
        return await quotes.pick()

    assert asyncio.run(pick(Quotes("text"))) == "text"
    with pytest.raises(KeyError):
        asyncio.run(pick(Quotes(KeyError("x"))))


def test_work_is_cancelled_while_it_waits() -> None:
    """Cancelled work ends, and so does the wait; work that catches that goes on."""

    async def wait(quotes: Quotes) -> str | None:
        return await quotes.pick()

    async def catch_everything(quotes: Quotes) -> str | None:
        try:
            return await quotes.pick()
        except BaseException:  # noqa: BLE001 - the very mistake to be found
            return None

    async def ends() -> list[tuple[str, bool]]:
        found = []
        for work in (wait, catch_everything) * TIMES:
            quotes = Quotes("text", seconds=60)
            found.append((await give_up(work(quotes), quotes), quotes.is_waiting))
        return found

    expected = [("cancelled", False), ("went on", False)] * TIMES
    assert asyncio.run(ends()) == expected


def test_a_stopped_clock_says_one_moment() -> None:
    """The clock stays where it was stopped."""
    moment = datetime(2027, 1, 1, tzinfo=UTC)

    assert {StoppedClock(moment).now() for _ in range(TIMES)} == {moment}


def test_alarms_are_told_apart() -> None:
    """Only what the app's loggers write from WARNING on counts, with all it holds."""
    for number in range(TIMES):
        with listening() as log:
            logging.getLogger("application").error("not of the app")
            logging.getLogger("app.x").info("no alarm")
            logging.getLogger("app.x").warning("a warning")
            try:
                raise OSError(f"reason {number}")
            except OSError:
                logging.getLogger("app.x").exception("bug", extra={"number": number})

        warning, error = alarms(log)
        assert (warning.levelname, error.levelname) == ("WARNING", "ERROR")
        assert f"OSError: reason {number}" in written(error)
        assert f"'number': {number}" in written(error)
