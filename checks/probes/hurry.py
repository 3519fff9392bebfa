"""A loop that waits for nothing: what has to be waited for is over at once.

Its clock goes on by as much as would have been waited for. So a wait of a minute is
tried in no time, and a wait of 0.3 s is exactly that on the slowest machine.
"""

import asyncio
import selectors
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from checks.probes.failures import Quotes, give_up
from workbook.asgi import Loop
from workbook.suite import Suite

SOME_TURNS = 5


class _Skipping(selectors.DefaultSelector):
    """Adds up how long would have been waited."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(None if timeout is None else 0)
        if not ready and timeout is not None:
            self.skipped += max(0.0, timeout)
        return ready


class _HurryingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """Return how much time would have gone by."""
        return self._skipping.skipped


def at_once(work: Coroutine[Any, Any, Any]) -> tuple[Any, float]:
    """Run some work to its end; return its result, and how many seconds it took."""
    loop = _HurryingLoop()
    try:
        result = loop.run_until_complete(work)
        return result, loop.time()
    finally:
        if left := asyncio.all_tasks(loop):
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.wait(left))
        loop.close()


class Hurry(Loop):
    """A loop for whole apps that waits for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._hurrying = asyncio.Runner(loop_factory=_HurryingLoop)
        self._runner = self._hurrying

    def now(self) -> float:
        """Return the present moment, in seconds that went by or would have gone by.

        Who blocks the loop takes real time, which counts as well.
        """
        return time.monotonic() + self._hurrying.get_loop().time()


@contextmanager
def hurried(suite: Suite) -> Iterator[Hurry]:
    """Let the apps that are connected from now on be served by such a loop."""
    usual, suite.loop = suite.loop, Hurry()
    try:
        yield suite.loop
        suite.end_check()
    finally:
        suite.loop.close()
        suite.loop = usual


async def give_up_wholly(
    work: Coroutine[Any, Any, Any], quotes: Quotes
) -> tuple[str, bool]:
    """Cancel some work; return how it ended, and whether the quote is waited for."""
    end = await give_up(work, quotes)
    for _ in range(SOME_TURNS):
        await asyncio.sleep(0)
    return end, quotes.is_waiting


class Slow:
    """A storage each of whose methods takes its time, and then does its work."""

    def __init__(self, storage: Any, seconds: float) -> None:
        self._storage = storage
        self._seconds = seconds

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def wait(*args: Any, **given: Any) -> Any:
            await asyncio.sleep(self._seconds)
            return await getattr(self._storage, name)(*args, **given)

        return wait
