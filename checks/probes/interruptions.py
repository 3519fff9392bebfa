"""Break work off in the middle: by an exception, or by cancelling it.

A server that shuts down, or a time limit, cancels what is still going on. That is a
`CancelledError`, which is no `Exception`.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

EXCEPTION = "an exception"
CANCELLING = "cancelling"


class Interruption:
    """One blow, of one of the two kinds. It strikes where the work awaits `strike`."""

    def __init__(self, kind: str) -> None:
        self._is_exception = kind == EXCEPTION
        self._has_come = asyncio.Event()

    async def strike(self) -> None:
        """End the work here."""
        if self._is_exception:
            raise OSError("no space left on device")
        self._has_come.set()
        await asyncio.Event().wait()  # for ever, unless somebody cancels it

    async def befall(self, work: Coroutine[Any, Any, Any]) -> str:
        """Run the work, and say how it ended: by which exception, or ``returned``."""
        task = asyncio.ensure_future(work)
        signal = asyncio.ensure_future(self._has_come.wait())
        await asyncio.wait({task, signal}, return_when=asyncio.FIRST_COMPLETED)
        signal.cancel()
        if not task.done():
            task.cancel()
        await asyncio.wait({task, signal})
        if task.cancelled():
            return "CancelledError"
        error = task.exception()
        return type(error).__name__ if error else "returned"
