"""A storage that lasts as long as the process does."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from itertools import count
from operator import attrgetter

from app.core.exceptions import EmailTaken
from app.models.todo import NewTodo, Todo
from app.models.user import NewUser, User
from app.repositories.base import TodoQuery
from app.schemas.todo import SortKey
from app.utils.pagination import PageParams


class MemoryTodoRepository:
    """Todos in a dictionary. Copies go in and copies come out, as with a database."""

    def __init__(self) -> None:
        self._todos: dict[int, Todo] = {}
        self._ids = count(1)

    async def add(self, new: NewTodo) -> Todo:
        todo = Todo(id=next(self._ids), **asdict(new))
        self._todos[todo.id] = todo
        return copy_of(todo)

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Todo | None:
        todo = self._todos.get(todo_id)
        if todo is None or todo.owner_id != owner_id:
            return None
        return copy_of(todo)

    async def list_for_owner(
        self, owner_id: int, query: TodoQuery, page: PageParams
    ) -> Sequence[Todo]:
        found = in_order(self._matching(owner_id, query), query.sort)
        return [copy_of(todo) for todo in found[page.offset :][: page.limit]]

    async def count_for_owner(self, owner_id: int, query: TodoQuery) -> int:
        return len(self._matching(owner_id, query))

    async def save(self, todo: Todo) -> None:
        self._todos[todo.id] = copy_of(todo)

    async def remove(self, todo: Todo) -> None:
        del self._todos[todo.id]

    def _matching(self, owner_id: int, query: TodoQuery) -> list[Todo]:
        """The one place that says whose todos these are."""
        owned = [todo for todo in self._todos.values() if todo.owner_id == owner_id]
        return [todo for todo in owned if matches(todo, query)]


class MemoryUserRepository:
    """Users in a dictionary, by the address that no two of them share."""

    def __init__(self) -> None:
        self._users: dict[str, User] = {}
        self._ids = count(1)

    async def add(self, new: NewUser) -> User:
        if new.email in self._users:
            raise EmailTaken
        user = User(id=next(self._ids), **asdict(new))
        self._users[user.email] = user
        return replace(user)


def copy_of(todo: Todo) -> Todo:
    """Copy a todo together with its list of tags."""
    return replace(todo, tags=[*todo.tags])


def matches(todo: Todo, query: TodoQuery) -> bool:
    """Say whether a todo passes every filter that was given."""
    if query.completed is not None and todo.completed != query.completed:
        return False
    if query.due_before is not None and not is_due_before(todo, query.due_before):
        return False
    return query.q is None or query.q.casefold() in todo.title.casefold()


def is_due_before(todo: Todo, moment: datetime) -> bool:
    return todo.due_at is not None and todo.due_at < moment


def in_order(todos: list[Todo], sort: SortKey) -> list[Todo]:
    """Sort by one field, then by id. Todos without a value for it come last."""
    field = sort.removeprefix("-")
    descending = sort.startswith("-")
    known = [todo for todo in todos if getattr(todo, field) is not None]
    unknown = [todo for todo in todos if getattr(todo, field) is None]
    known.sort(key=attrgetter(field, "id"), reverse=descending)
    unknown.sort(key=attrgetter("id"), reverse=descending)
    return known + unknown
