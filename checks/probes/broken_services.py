"""The learner's own service, made to behave otherwise for a while.

Nothing is known about how its methods are written. They are called as they are, but
while they run, ``service.todos`` or ``service.max_open`` is something else.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import is_dataclass, replace
from typing import Any

import pytest

from checks.probes.findings import NOTHING, Findings
from checks.probes.own_tests import Change, Round
from workbook.suite import LessonTree

Alter = Callable[[Any], Any]


def right_services(lesson: LessonTree) -> dict[str, Change]:
    """Return the service as it is, and one that does the same with more questions."""
    methods = ("add", "get", "replace", "remove")
    return {
        "your service": nullcontext,
        "a service that asks twice": _change(lesson, methods, "todos", AskedTwice),
    }


def broken_services(lesson: LessonTree) -> dict[str, Change]:
    """Return services that break a rule, each called by what it does wrong."""
    owners = set(range(100))

    def counting_everybody(todos: Any) -> Any:
        return CountingEverybody(todos, owners)

    return {
        "a full list takes one open todo more": _change(
            lesson, ("add",), "max_open", lambda number: number + 1
        ),
        "the todos of others take room": _change(
            lesson, ("add", "replace"), "todos", counting_everybody
        ),
        "reopening a todo needs no room": _change(
            lesson, ("replace",), "max_open", lambda _number: 10**9
        ),
        "completed_at is never written": _change(
            lesson, ("add", "replace"), "todos", WithoutMoments, without_moment
        ),
    }


def find_unnoticed(rounds: dict[str, Round], lesson: LessonTree) -> Findings:
    """Find the broken services that pass all tests; a single one is forgiven."""
    unnoticed = [name for name in broken_services(lesson) if not rounds[name].failures]
    if len(unnoticed) <= 1:
        return NOTHING
    return Findings(f"no test fails when {fault}" for fault in unnoticed)


def without_moment(todo: Any) -> Any:
    """Return a copy of a todo that does not tell since when it is completed."""
    is_todo = is_dataclass(todo) and not isinstance(todo, type)
    return replace(todo, completed_at=None) if is_todo else todo


class Around:
    """A repository around another one, which does what is not said here."""

    def __init__(self, todos: Any) -> None:
        self.todos = todos

    def __getattr__(self, name: str) -> Any:
        return getattr(self.todos, name)


class AskedTwice(Around):
    """Counts, looks up and saves once more. Nobody but a mock can tell."""

    async def get_for_owner(self, owner_id: int, todo_id: int) -> Any:
        await self.todos.get_for_owner(owner_id, todo_id)
        return await self.todos.get_for_owner(owner_id, todo_id)

    async def count_for_owner(self, owner_id: int, query: Any) -> Any:
        await self.todos.count_for_owner(owner_id, query)
        return await self.todos.count_for_owner(owner_id, query)

    async def save(self, todo: Any) -> None:
        await self.todos.save(todo)
        await self.todos.save(todo)


class CountingEverybody(Around):
    """Counts the todos of all owners, as far as they are known."""

    def __init__(self, todos: Any, owners: set[int]) -> None:
        super().__init__(todos)
        self.owners = owners

    async def count_for_owner(self, owner_id: int, query: Any) -> int:
        self.owners.add(owner_id)
        return sum(
            [await self.todos.count_for_owner(owner, query) for owner in self.owners]
        )

    async def list_for_owner(self, owner_id: int, query: Any, page: Any) -> list[Any]:
        self.owners.add(owner_id)
        return [
            todo
            for owner in self.owners
            for todo in await self.todos.list_for_owner(owner, query, page)
        ]


class WithoutMoments(Around):
    """Stores no moment of completion."""

    async def add(self, new: Any) -> Any:
        return await self.todos.add(without_moment(new))

    async def save(self, todo: Any) -> None:
        await self.todos.save(without_moment(todo))


def _change(
    lesson: LessonTree,
    methods: tuple[str, ...],
    attribute: str,
    alter: Alter,
    answer: Alter = lambda result: result,
) -> Change:
    """Let some methods of the service see another value of an attribute."""
    service = lesson.import_module("app.services.todo_service").TodoService

    def altered(name: str) -> Callable[..., Awaitable[Any]]:
        method = getattr(service, name)

        async def call(self: Any, *args: Any, **kwargs: Any) -> Any:
            before = getattr(self, attribute)
            object.__setattr__(self, attribute, alter(before))
            try:
                return answer(await method(self, *args, **kwargs))
            finally:
                object.__setattr__(self, attribute, before)

        return call

    @contextmanager
    def change() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in methods:
                patch.setattr(service, name, altered(name))
            yield

    return change
