"""The rules about todos."""

from dataclasses import replace
from datetime import datetime

from app.core.exceptions import TodoNotFound, TooManyOpenTodos, ValidationFailed
from app.models.todo import NewTodo, Todo
from app.repositories.base import TodoQuery, TodoRepository
from app.schemas.common import Page
from app.schemas.todo import (
    REMINDER_TOO_LATE,
    TodoCreate,
    TodoListParams,
    TodoPatch,
    TodoReplace,
)
from app.utils.clock import SYSTEM_CLOCK, Clock
from app.utils.pagination import PageParams
from app.utils.validators import comes_before

MAX_OPEN_TODOS = 100


class TodoService:
    """What a user can do with todos. A user sees and counts only the own ones."""

    def __init__(
        self,
        todos: TodoRepository,
        max_open: int = MAX_OPEN_TODOS,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        self.todos = todos
        self.max_open = max_open
        self.clock = clock

    async def add(self, owner_id: int, new: TodoCreate) -> Todo:
        """Add a todo to the owner's list. A completed one always finds room."""
        if not new.completed:
            await self._require_room(owner_id)
        now = self.clock.now()
        todo = NewTodo(
            owner_id=owner_id,
            created_at=now,
            updated_at=now,
            completed_at=now if new.completed else None,
            **new.model_dump(),
        )
        self._judge_reminder(todo)
        return await self.todos.add(todo)

    async def get(self, owner_id: int, todo_id: int) -> Todo:
        """Return the owner's todo. Somebody else's todo counts as missing."""
        todo = await self.todos.get_for_owner(owner_id, todo_id)
        if todo is None:
            raise TodoNotFound(todo_id)
        return todo

    async def find(self, owner_id: int, params: TodoListParams) -> Page[Todo]:
        """Return the page of the owner's todos that the parameters describe."""
        query = TodoQuery(completed=params.completed, q=params.q, sort=params.sort)
        return await self._page(owner_id, query, params)

    async def find_overdue(self, owner_id: int, params: PageParams) -> Page[Todo]:
        """Return open todos that were due before now, the longest overdue first."""
        query = TodoQuery(completed=False, due_before=self.clock.now(), sort="due_at")
        return await self._page(owner_id, query, params)

    async def replace(self, owner_id: int, todo_id: int, new: TodoReplace) -> Todo:
        """Replace what the owner may choose. Reopening a todo needs room."""
        todo = await self.get(owner_id, todo_id)
        return await self._keep(todo, replace(todo, **new.model_dump()))

    async def change(self, owner_id: int, todo_id: int, changes: TodoPatch) -> Todo:
        """Set the fields that were sent, and leave the others as they are."""
        todo = await self.get(owner_id, todo_id)
        return await self._keep(todo, replace(todo, **changes.model_dump()))

    async def remove(self, owner_id: int, todo_id: int) -> None:
        """Remove the owner's todo."""
        todo = await self.get(owner_id, todo_id)
        await self.todos.remove(todo)

    async def _keep(self, old: Todo, new: Todo) -> Todo:
        """Save a todo that has changed, with its times. No change leaves no trace."""
        if new == old:
            return old
        self._judge_reminder(new, old.remind_at)
        if old.completed and not new.completed:
            await self._require_room(new.owner_id)
        new.updated_at = self.clock.now()
        if new.completed != old.completed:
            new.completed_at = new.updated_at if new.completed else None
        await self.todos.save(new)
        return new

    async def _require_room(self, owner_id: int) -> None:
        """Refuse another open todo when the owner's list is full."""
        count = await self.todos.count_for_owner(owner_id, TodoQuery(completed=False))
        if count >= self.max_open:
            raise TooManyOpenTodos(self.max_open)

    def _judge_reminder(self, todo: NewTodo, known: datetime | None = None) -> None:
        """Refuse a reminder that comes too late. A known one may have passed since."""
        if todo.remind_at is None:
            return
        # exercise 2: Refuse a reminder after the due time, and a new one in the past.
        raise NotImplementedError("exercise 2")
        # end exercise 2

    async def _page(
        self, owner_id: int, query: TodoQuery, params: PageParams
    ) -> Page[Todo]:
        items = await self.todos.list_for_owner(owner_id, query, params)
        return Page(
            items=list(items),
            page=params.page,
            limit=params.limit,
            total_count=await self.todos.count_for_owner(owner_id, query),
        )
