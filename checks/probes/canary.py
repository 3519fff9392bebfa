"""Storages that know more about a todo or a user than any client may see."""

from dataclasses import asdict, fields, make_dataclass
from typing import Any

from checks.probes.by_hand import Run, Storage
from workbook.asgi import Answer
from workbook.suite import LessonTree


class Marked:
    """A repository in memory whose todos have one more field, and a value in it.

    A service that is about to change a todo can be given a plain one, which it may
    copy in any way. When it is saved, the service's own object gets the field.
    """

    marks_what_is_read = True

    def __init__(self, lesson: LessonTree, run: Run, secret: str) -> None:
        self._todos = Storage(lesson, run).repository
        self._model = lesson.import_module("app.models.todo").Todo
        self._marked = make_dataclass(
            "Todo", [("note_to_staff", str)], bases=(self._model,), kw_only=True
        )
        self._secret = secret

    def __getattr__(self, name: str) -> Any:
        return getattr(self._todos, name)

    async def add(self, new: Any) -> Any:
        return self._mark(await self._todos.add(new))

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Any:
        todo = await self._todos.get_for_owner(owner_id, todo_id)
        return self._mark(todo) if todo and self.marks_what_is_read else todo

    async def list_for_owner(self, owner_id: int, query: Any, page: Any) -> list[Any]:
        todos = await self._todos.list_for_owner(owner_id, query, page)
        return [self._mark(todo) for todo in todos]

    async def save(self, todo: Any) -> None:
        await self._todos.save(self._model(**self._facts(todo)))
        todo.__class__ = self._marked
        todo.note_to_staff = self._secret

    def _mark(self, todo: Any) -> Any:
        return self._marked(note_to_staff=self._secret, **self._facts(todo))

    def _facts(self, todo: Any) -> dict[str, Any]:
        return {field.name: getattr(todo, field.name) for field in fields(self._model)}


class MarkedUsers:
    """A repository of users in memory who have one more field, and a value in it."""

    def __init__(self, lesson: LessonTree, secret: str) -> None:
        memory = lesson.import_module("app.repositories.memory")
        model = lesson.import_module("app.models.user").User
        self._users = memory.MemoryUserRepository()
        self._marked = make_dataclass(
            "User", [("note_to_staff", str)], bases=(model,), kw_only=True
        )
        self._secret = secret

    def __getattr__(self, name: str) -> Any:
        return getattr(self._users, name)

    async def add(self, new: Any) -> Any:
        user = await self._users.add(new)
        return self._marked(note_to_staff=self._secret, **asdict(user))


def names_in(answer: Answer) -> set[str]:
    """Return the names of the fields of a todo, or of the first one on a page."""
    body = answer.json()
    todo = body["items"][0] if "items" in body else body
    return set(todo)
