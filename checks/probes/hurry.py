"""A loop that waits for nothing: what has to be waited for is over at once.

Its clock goes on by as much as would have been waited for. So a wait of a minute is
tried in no time, and a wait of 0.3 s is exactly that on the slowest machine.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any

from checks.probes.failures import Quotes, give_up

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


async def give_up_wholly(work: Coroutine[Any, Any, Any], quotes: Quotes) -> str:
    """Cancel some work, and tell how it ended and whether it left anything behind."""
    end = await give_up(work, quotes)
    for _ in range(SOME_TURNS):
        await asyncio.sleep(0)
    return f"{end}, but left a task behind" if quotes.is_waiting else end


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
