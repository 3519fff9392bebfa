"""A crowd that arrives at a storage at the same moment, and not one after the other.

Who looks at a storage in memory and then writes is seldom overtaken, above all when
requests have waited for threads or for a disk before: they come one by one. Here all of
them are let in together, so that a gap between a look and a write is met every time.
"""

import asyncio
from typing import Any

PATIENCE = 0.3
"""Seconds without anybody new, until those who wait are let in."""


class Crowded:
    """A repository that lets a crowd in when everybody is there.

    Whoever lets only one in at a time, as a lock does, keeps the others from coming. So
    after a while nobody waits any more; each call is an ordinary one then, with a pause
    before and after it, as a database makes it.
    """

    def __init__(self, repository: Any, size: int) -> None:
        self._repository = repository
        self._size = size
        self._here = 0
        self._door = asyncio.Event()
        self._patience: asyncio.TimerHandle | None = None
        self._is_open_to_all = False

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._repository, name)

        async def meet_and_do(*args: Any, **given: Any) -> Any:
            await self._meet()
            answer = await method(*args, **given)
            await asyncio.sleep(0)
            return answer

        return meet_and_do

    async def _meet(self) -> None:
        """Wait until everybody is here, or nobody else comes."""
        if not self._is_open_to_all:
            self._here += 1
            if self._patience is not None:
                self._patience.cancel()
            door = self._door
            if self._here == self._size:
                self._let_in()
            else:
                loop = asyncio.get_running_loop()
                self._patience = loop.call_later(PATIENCE, self._give_up)
            await door.wait()
        await asyncio.sleep(0)  # who has come last goes with the others

    def _let_in(self) -> None:
        self._door.set()
        self._door = asyncio.Event()
        self._here = 0

    def _give_up(self) -> None:
        self._is_open_to_all = True
        self._let_in()
