"""Break work off in the middle: by an exception, or by cancelling it.

A server that shuts down, or a time limit, cancels what is still going on. That is a
`CancelledError`, which is no `Exception`.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

EXCEPTION = "an exception"
CANCELLING = "cancelling"


class Blow(Exception):
    """An error that nobody can have listed beforehand."""


class Interruption:
    """One blow, of one of the two kinds. It strikes where the work awaits `strike`."""

    def __init__(self, kind: str) -> None:
        self._is_exception = kind == EXCEPTION
        self._has_come = asyncio.Event()

    async def strike(self) -> None:
        """End the work here."""
        if self._is_exception:
            raise Blow
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


async def cancel_at_job(work: Coroutine[Any, Any, Any], number: int) -> bool:
    """Cancel the work while a thread does its job of that number, and wait for both.

    Say whether there was such a job.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work)
    threads = Threads(number, lambda: loop.call_soon(task.cancel))
    loop.set_default_executor(threads)
    await asyncio.wait({task})
    threads.shutdown()
    loop.set_default_executor(ThreadPoolExecutor())
    if not task.cancelled():
        task.exception()  # nobody else asks for it
    return threads.count >= number


class Threads(ThreadPoolExecutor):
    """Threads that report the beginning of one of their jobs."""

    def __init__(self, number: int, report: Callable[[], object]) -> None:
        super().__init__()
        self.count = 0
        self._number = number
        self._report = report

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        self.count += 1
        if self.count == self._number:
            self._report()
        return super().submit(fn, *args, **kwargs)
