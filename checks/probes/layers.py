"""Let every part of an app log something: operations, threads, tasks, the storage."""

from collections.abc import Callable
from typing import Any

from fastapi import BackgroundTasks

from checks.probes.by_hand import Run, Storage
from checks.probes.log_lines import tell
from checks.probes.todos import TODOS
from workbook.client import Client
from workbook.suite import LessonTree

PLACES = {
    "operation": "/probe/operation",
    "task": "/probe/operation",
    "task in a thread": "/probe/operation",
    "operation in a thread": "/probe/thread",
    "storage": TODOS,
}
"""Who logs, and the path of the request that has it log."""


class TellingStorage:
    """A repository that logs when somebody asks for a list."""

    def __init__(self, lesson: LessonTree, run: Run) -> None:
        self._todos = Storage(lesson, run).repository

    def __getattr__(self, name: str) -> Any:
        return getattr(self._todos, name)

    async def list_for_owner(self, owner_id: int, query: Any, page: Any) -> Any:
        tell("storage")
        return await self._todos.list_for_owner(owner_id, query, page)


async def tell_later(place: str) -> None:
    """Log from a task of the event loop."""
    tell(place)


async def operation(tasks: BackgroundTasks) -> None:
    """Log now, and twice when the answer has left."""
    tell("operation")
    tasks.add_task(tell_later, "task")
    tasks.add_task(tell, "task in a thread")


def operation_in_a_thread() -> None:
    """Log from a thread: this function is none of the event loop's."""
    tell("operation in a thread")


OPERATIONS: dict[str, Callable[..., Any]] = {
    "/probe/operation": operation,
    "/probe/thread": operation_in_a_thread,
}


def let_layers_tell(client: Client, lesson: LessonTree, run: Run, place: str) -> str:
    """Let a place of the client's app tell; return the path of what makes it tell."""
    app: Any = client.app
    path = PLACES[place]
    if path in OPERATIONS:
        app.add_api_route(path, OPERATIONS[path])
        return path
    storage = TellingStorage(lesson, run)
    provider = lesson.import_module("app.core.dependencies").get_todo_repository
    app.dependency_overrides[provider] = lambda: storage
    return path
