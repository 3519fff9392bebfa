"""Let several requests want the same thing at the same time.

What a storage in memory does takes no time, so that a gap between a look and a write
is seldom met. `Unhurried` makes it long: like a database, it lets others run before
and after each of its methods.
"""

import asyncio
import inspect
from collections.abc import Iterable
from typing import Any

from workbook.client import Client, Options


class Unhurried:
    """A repository around another one, with a pause before and after each method."""

    def __init__(self, repository: Any) -> None:
        self._repository = repository

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._repository, name)
        if not inspect.iscoroutinefunction(method):
            return method

        async def take_time(*args: Any, **given: Any) -> Any:
            await asyncio.sleep(0)
            result = await method(*args, **given)
            await asyncio.sleep(0)
            return result

        return take_time


def race(client: Client, path: str, bodies: Iterable[Any]) -> list[int]:
    """Post all bodies at once and return the statuses of the answers, sorted."""
    requests = [("POST", path, Options(json=body)) for body in bodies]
    return sorted(answer.status_code for answer in client.together(requests))
