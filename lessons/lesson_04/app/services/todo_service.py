"""The rules about todos."""

from dataclasses import replace
from datetime import UTC, datetime

from app.core.exceptions import TodoNotFound, TooManyOpenTodos
from app.models.todo import NewTodo, Todo
from app.repositories.base import TodoQuery, TodoRepository
from app.schemas.todo import TodoIn, TodoListParams
from app.utils.pagination import Page, PageParams

MAX_OPEN_TODOS = 100


class TodoService:
    """What a user can do with todos. A user sees and counts only the own ones."""

    def __init__(self, todos: TodoRepository, max_open: int = MAX_OPEN_TODOS) -> None:
        self.todos = todos
        self.max_open = max_open

    async def add(self, owner_id: int, new: TodoIn) -> Todo:
        """Add a todo to the owner's list. A completed one always finds room."""
        # exercise 2: Ask for room if the todo is open, then store it with its times.
        raise NotImplementedError("exercise 2")
        # end exercise 2

    async def get(self, owner_id: int, todo_id: int) -> Todo:
        """Return the owner's todo. Somebody else's todo counts as missing."""
        # exercise 2: Return the owner's todo; a missing one is a TodoNotFound.
        raise NotImplementedError("exercise 2")
        # end exercise 2

    async def find(self, owner_id: int, params: TodoListParams) -> Page[Todo]:
        """Return the page of the owner's todos that the parameters describe."""
        query = TodoQuery(completed=params.completed, q=params.q, sort=params.sort)
        return await self._page(owner_id, query, params)

    async def find_overdue(self, owner_id: int, params: PageParams) -> Page[Todo]:
        """Return open todos that were due before now, the longest overdue first."""
        query = TodoQuery(completed=False, due_before=datetime.now(UTC), sort="due_at")
        return await self._page(owner_id, query, params)

    async def replace(self, owner_id: int, todo_id: int, new: TodoIn) -> Todo:
        """Replace what the owner may choose. Reopening a todo needs room."""
        # exercise 2: Replace the fields; keep `completed_at` true, and save.
        raise NotImplementedError("exercise 2")
        # end exercise 2

    async def remove(self, owner_id: int, todo_id: int) -> None:
        """Remove the owner's todo."""
        # exercise 2: Remove the owner's todo; a missing one is a TodoNotFound.
        raise NotImplementedError("exercise 2")
        # end exercise 2

    async def _require_room(self, owner_id: int) -> None:
        """Refuse another open todo when the owner's list is full."""
        # exercise 2: Count the owner's open todos; too many is a TooManyOpenTodos.
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
