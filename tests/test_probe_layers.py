"""The probe that has every layer log something."""

import asyncio
import logging
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from itertools import count
from types import SimpleNamespace
from typing import Any, cast

import pytest
from fastapi import FastAPI

from checks.probes.layers import PLACES, TellingStorage, let_layers_tell
from checks.probes.todos import TODOS
from workbook.asgi import Loop
from workbook.client import Client
from workbook.suite import LessonTree

ROUNDS = range(50)


async def get_todo_repository() -> None: ...


class Memory:
    """A storage of which only one method is of interest."""

    async def list_for_owner(self, *_asked: Any) -> list[str]:
        return ["a todo"]

    async def count_for_owner(self) -> int:
        return 7


LESSON = cast(
    "LessonTree",
    SimpleNamespace(
        import_module=lambda _name: SimpleNamespace(
            get_todo_repository=get_todo_repository, MemoryTodoRepository=Memory
        )
    ),
)


class Ids(logging.Handler):
    """Notes who logs, and which id is known there."""

    def __init__(self) -> None:
        super().__init__()
        self.context = ContextVar("id", default=0)
        self.local = threading.local()
        self.heard: list[tuple[str, int, int]] = []

    def emit(self, record: logging.LogRecord) -> None:
        known = (self.context.get(), getattr(self.local, "id", 0))
        self.heard.append((record.getMessage(), *known))

    def begin(self, number: int) -> None:
        """Note the id of a request in both ways."""
        self.context.set(number)
        self.local.id = number


@pytest.fixture
def ids() -> Iterator[Ids]:
    handler, logger = Ids(), logging.getLogger("app.probe")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield handler
    logger.setLevel(level)
    logger.removeHandler(handler)


def test_every_place_logs_for_its_request(ids: Ids) -> None:
    """What a context variable holds is known in all of them, in threads as well."""
    app, loop = FastAPI(), Loop()
    numbers = count(1)

    async def around(scope: Any, receive: Any, send: Any) -> None:
        ids.begin(next(numbers))
        await app(scope, receive, send)

    client = Client(app, loop)
    paths = [
        let_layers_tell(client, LESSON, loop.run, place)
        for place in ("operation", "operation in a thread")
    ]
    assert {*paths, TODOS} == set(PLACES.values())
    client.app = around
    for number in range(1, 2 * len(ROUNDS), 2):
        ids.heard.clear()
        for path in paths:
            assert client.get(path).status_code == 200
        assert [(place, known) for place, known, _ in ids.heard] == [
            ("operation", number),
            ("task", number),
            ("task in a thread", number),
            ("operation in a thread", number + 1),
        ]
        lost = [place for place, known, local in ids.heard if known != local]
        assert lost == ["task in a thread", "operation in a thread"]
    loop.close()


def test_the_storage_logs_and_does_its_work(ids: Ids) -> None:
    """It is the learner's own, apart from the line."""
    app, loop = FastAPI(), Loop()
    assert let_layers_tell(Client(app, loop), LESSON, loop.run, "storage") == TODOS
    storage = app.dependency_overrides[get_todo_repository]()
    assert isinstance(storage, TellingStorage)

    async def work() -> None:
        for _ in ROUNDS:
            assert await storage.list_for_owner(1, None, None) == ["a todo"]
        assert await storage.count_for_owner() == 7

    asyncio.run(work())
    loop.close()
    heard = [place for place, *_ in ids.heard]
    assert heard == ["storage"] * len(ROUNDS)
    assert set(heard) < set(PLACES)
