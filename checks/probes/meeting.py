"""Many requests that are all under way at the same moment, and know one another not."""

import asyncio
from random import Random
from typing import Any

from fastapi import Request

from checks.probes.log_lines import tell
from checks.probes.todos import TODOS
from workbook.asgi import Answer
from workbook.client import Client
from workbook.suite import LessonTree

WHO = "x-who-asks"
PATIENCE = 2.0
"""Seconds until whoever waits in vain gives up."""


def meet(client: Client, lesson: LessonTree, rng: Random, count: int) -> list[Answer]:
    """Send requests of so many users, and let them wait until all have come in.

    Each logs ``came`` and ``went`` with the user's id as ``number``, before and after
    it waits. Who asks is decided where they wait, so the app knows the id as well.
    """
    everybody_is_here = asyncio.Barrier(count)

    async def who_asks(request: Request) -> int:
        number = int(request.headers[WHO])
        tell("came", number=number)
        async with asyncio.timeout(PATIENCE):
            await everybody_is_here.wait()
        tell("went", number=number)
        return number

    app: Any = client.app
    provider = lesson.import_module("app.core.dependencies").get_current_user_id
    app.dependency_overrides[provider] = who_asks
    numbers = rng.sample(range(2, 10**6), count)
    return client.together(
        [("GET", TODOS, {"headers": {WHO: str(number)}}) for number in numbers]
    )
