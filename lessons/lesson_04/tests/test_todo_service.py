"""The rules of TodoService, tested without HTTP and without a database."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import count

import pytest

from app.core.exceptions import TodoNotFound, TooManyOpenTodos
from app.models.todo import NewTodo, Todo
from app.repositories.base import TodoQuery
from app.schemas.todo import TodoIn
from app.services.todo_service import TodoService
from app.utils.pagination import PageParams

ALICE, BOB = 1, 2


class FakeTodos:
    """A repository of a few lines: it remembers, and it filters by `completed`."""

    def __init__(self) -> None:
        self.rows: dict[int, Todo] = {}
        self.ids = count(1)

    async def add(self, new: NewTodo) -> Todo:
        todo = Todo(id=next(self.ids), **asdict(new))
        await self.save(todo)
        return todo

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Todo | None:
        todo = self.rows.get(todo_id)
        return replace(todo) if todo and todo.owner_id == owner_id else None

    async def list_for_owner(
        self, owner_id: int, query: TodoQuery, page: PageParams
    ) -> Sequence[Todo]:
        return self._matching(owner_id, query)[page.offset :][: page.limit]

    async def count_for_owner(self, owner_id: int, query: TodoQuery) -> int:
        return len(self._matching(owner_id, query))

    async def save(self, todo: Todo) -> None:
        self.rows[todo.id] = replace(todo)

    async def remove(self, todo: Todo) -> None:
        del self.rows[todo.id]

    def _matching(self, owner_id: int, query: TodoQuery) -> list[Todo]:
        owned = [todo for todo in self.rows.values() if todo.owner_id == owner_id]
        return [
            replace(todo) for todo in owned if query.completed in (None, todo.completed)
        ]


@pytest.fixture
def todos() -> FakeTodos:
    return FakeTodos()


@pytest.fixture
def service(todos: FakeTodos) -> TodoService:
    return TodoService(todos, max_open=2)


# exercise 5: Test both rules with the fake: three tests or more, each with one reason.
# end exercise 5
