"""Let an operation, a storage or a source of quotes fail, and read what was logged."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from checks.probes.logs import Listener


def raise_at(app: Any, path: str, error: Exception) -> None:
    """Add an operation to an app that does nothing but raise."""

    async def fail() -> None:
        raise error

    app.add_api_route(path, fail)


class Failing:
    """A storage whose methods all raise, whatever they are called."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def fail(*_args: Any, **_given: Any) -> Any:
            raise self._error

        return fail


class Quotes:
    """A source of quotes that takes its time, and then has a text or an error."""

    def __init__(self, outcome: str | Exception, seconds: float = 0.0) -> None:
        self.outcome = outcome
        self.seconds = seconds
        self.is_waiting = False

    async def pick(self) -> str:
        """Return the text or raise the error, when the time is over."""
        self.is_waiting = True
        try:
            await asyncio.sleep(self.seconds)
        finally:
            self.is_waiting = False
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


async def give_up(work: Coroutine[Any, Any, Any], quotes: Quotes) -> str:
    """Cancel some work while it waits for a quote, and tell how it ended."""
    task = asyncio.ensure_future(work)
    for _ in range(100):
        await asyncio.sleep(0)
        if quotes.is_waiting:
            break
    task.cancel()
    await asyncio.wait({task})
    return "cancelled" if task.cancelled() else "went on"


class StoppedClock:
    """A clock that says the same moment for ever."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment."""
        return self.moment


def alarms(listener: Listener) -> list[logging.LogRecord]:
    """Return what the app's own loggers have written from WARNING on."""
    return [
        record
        for record in listener.records
        if record.levelno >= logging.WARNING and record.name.partition(".")[0] == "app"
    ]


def written(record: logging.LogRecord) -> str:
    """Return a record as a log shows it, with its traceback and all that is extra."""
    text = logging.Formatter().format(record)
    usual = vars(logging.makeLogRecord({}))
    extra = {name: value for name, value in vars(record).items() if name not in usual}
    return f"{text} {extra}"
