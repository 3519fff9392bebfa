"""Find out for how long an app keeps the event loop from serving anybody else.

A heartbeat runs beside a request. While something blocks the loop the heart cannot
beat, so its longest pause is how long everybody else waits.
"""

import asyncio
from statistics import median
from time import perf_counter
from typing import Any, Self

from workbook.asgi import ASGIApp

BEAT = 0.005
SHORTEST = 0.05
"""No shorter pause is taken for a blocked loop: busy machines pause by themselves."""
TIMES_IDLE = 3
ATTEMPTS = 5


class Watched:
    """An app whose requests are watched. ``pauses`` has the longest pause of each."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.pauses: list[float] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        heart = Heart()
        try:
            async with heart:
                await self.app(scope, receive, send)
        finally:
            self.pauses.append(heart.longest)


class Heart:
    """Beats in the background. ``longest`` is the longest time between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0

    async def __aenter__(self) -> Self:
        self._last = perf_counter()
        self._task = asyncio.create_task(self._beat())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *unused: object) -> None:
        self._note()
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT)
            self._note()

    def _note(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


async def idle_pause(seconds: float = 2 * SHORTEST) -> float:
    """Return the longest pause while nothing happens: what the machine itself adds."""
    async with Heart() as heart:
        await asyncio.sleep(seconds)
    return heart.longest


def blocks(pauses: list[float], idle: list[float]) -> bool:
    """Say whether pauses of several requests are long, and longer than idle ones."""
    return median(pauses) > max(SHORTEST, TIMES_IDLE * median(idle))
