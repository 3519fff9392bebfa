"""What the services ask of a storage, whatever the storage is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.models.todo import NewTodo, Todo
from app.models.user import NewUser, User
from app.schemas.todo import SortKey
from app.utils.pagination import PageParams


@dataclass(frozen=True, kw_only=True)
class TodoQuery:
    """Which todos of an owner, and in which order. `None` leaves nothing out."""

    completed: bool | None = None
    q: str | None = None
    due_before: datetime | None = None
    sort: SortKey = "created_at"


class TodoRepository(Protocol):
    """All todos of all owners. What it hands out are copies."""

    async def add(self, new: NewTodo) -> Todo:
        """Store a new todo and give it an id that no todo ever had."""

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Todo | None:
        """Return the todo if it is there and belongs to this owner."""

    async def list_for_owner(
        self, owner_id: int, query: TodoQuery, page: PageParams
    ) -> Sequence[Todo]:
        """Return one page of what fits, sorted by one field and then by id."""

    async def count_for_owner(self, owner_id: int, query: TodoQuery) -> int:
        """Return how many todos fit on all pages together."""

    async def save(self, todo: Todo) -> None:
        """Store the present state of a todo that is there already."""

    async def remove(self, todo: Todo) -> None:
        """Forget a todo, but never its id."""


class UserRepository(Protocol):
    """All users. What it hands out are copies."""

    async def add(self, new: NewUser) -> User:
        """Store a new user; `EmailTaken` if another has the address.

        Looking and storing is one step: of several that try at once, one succeeds.
        """
