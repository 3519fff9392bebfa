"""Two users of one app.

Until somebody can log in, everybody is the same user, and the app asks one function who
that is. It is overridden here; from lesson 13 on, two people log in instead.
"""

from copy import copy
from random import Random
from typing import Any

from fastapi import Request

from workbook.client import Client
from workbook.suite import LessonTree

WHO = "x-who-asks"


def two_users(client: Client, lesson: LessonTree, rng: Random) -> tuple[Client, Client]:
    """Return clients for two users of the client's app. Nobody can guess their ids."""
    provider = lesson.import_module("app.core.dependencies").get_current_user_id
    app: Any = client.app
    app.dependency_overrides[provider] = _who_asks
    first, second = rng.sample(range(2, 10**6), 2)
    return _acting_for(client, first), _acting_for(client, second)


async def _who_asks(request: Request) -> int:
    return int(request.headers[WHO])


def _acting_for(client: Client, user_id: int) -> Client:
    person = copy(client)
    person.headers = {**client.headers, WHO: str(user_id)}
    return person
