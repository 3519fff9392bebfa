"""The rules of TodoService, tested without HTTP and without a database."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import count

import pytest

from app.core.exceptions import TodoNotFound, TooManyOpenTodos
from app.models.todo import NewTodo, Todo
from app.repositories.base import TodoQuery
from app.schemas.todo import TodoCreate, TodoReplace
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


def whole(title: str, *, completed: bool) -> TodoReplace:
    return TodoReplace(title=title, completed=completed, due_at=None)


@pytest.fixture
def todos() -> FakeTodos:
    return FakeTodos()


@pytest.fixture
def service(todos: FakeTodos) -> TodoService:
    return TodoService(todos, max_open=2)


def test_a_full_list_takes_no_other_open_todo(service: TodoService) -> None:
    async def add_three() -> None:
        for title in ("bread", "milk", "salt"):
            await service.add(ALICE, TodoCreate(title=title))

    with pytest.raises(TooManyOpenTodos):
        asyncio.run(add_three())


def test_the_todos_of_others_take_no_room(service: TodoService) -> None:
    async def fill_two_lists() -> Todo:
        for owner_id in (ALICE, ALICE, BOB):
            await service.add(owner_id, TodoCreate(title="bread"))
        return await service.add(BOB, TodoCreate(title="milk"))

    assert asyncio.run(fill_two_lists()).owner_id == BOB


def test_reopening_a_todo_needs_room(service: TodoService) -> None:
    async def reopen_one_too_many() -> None:
        done = await service.add(ALICE, TodoCreate(title="tea", completed=True))
        for title in ("bread", "milk"):
            await service.add(ALICE, TodoCreate(title=title))
        await service.replace(ALICE, done.id, whole("tea", completed=False))

    with pytest.raises(TooManyOpenTodos):
        asyncio.run(reopen_one_too_many())


def test_the_moment_of_completion_is_kept_until_the_todo_is_open_again(
    service: TodoService, todos: FakeTodos
) -> None:
    async def replace_with(*states: bool) -> list[Todo]:
        added = await service.add(ALICE, TodoCreate(title="bread"))
        return [
            await service.replace(ALICE, added.id, whole("bread", completed=done))
            for done in states
        ]

    completed, still_completed, reopened = asyncio.run(replace_with(True, True, False))

    assert completed.completed_at is not None
    assert still_completed.completed_at == completed.completed_at
    assert reopened.completed_at is None
    assert todos.rows[reopened.id] == reopened


def test_somebody_elses_todo_is_not_found(service: TodoService) -> None:
    async def read_as_bob() -> Todo:
        added = await service.add(ALICE, TodoCreate(title="bread"))
        return await service.get(BOB, added.id)

    with pytest.raises(TodoNotFound):
        asyncio.run(read_as_bob())
