"""Repositories that are called by hand."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from checks.probes.by_hand import Storage
from workbook.suite import LessonTree


@dataclass
class NewTodo:
    """What lesson 4 keeps of a todo."""

    owner_id: int
    title: str
    completed: bool
    due_at: datetime | None
    created_at: datetime


class Memory:
    """A repository that remembers in which order it was given what."""

    def __init__(self) -> None:
        self.added: list[NewTodo] = []

    async def add(self, new: NewTodo) -> NewTodo:
        self.added.append(new)
        return new


def test_many_todos_are_stored_like_one() -> None:
    """In their order, with what is given of each, and what is usual otherwise."""
    modules = SimpleNamespace(MemoryTodoRepository=Memory, NewTodo=NewTodo)
    load = cast("Any", lambda _name: modules)
    storage = Storage(LessonTree("lesson_04", Path(), load), asyncio.run)

    one = storage.add(7, "one", completed=True)
    storage.fill(7, [{"title": "two", "completed": True}, {"title": "three"}])

    assert [todo.title for todo in storage.repository.added] == ["one", "two", "three"]
    kept = [(it.owner_id, it.completed, it.due_at) for it in storage.repository.added]
    assert kept == [(7, True, None), (7, True, None), (7, False, None)]
    assert one.created_at.tzinfo is not None
