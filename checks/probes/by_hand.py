"""Repositories and services, constructed by hand and called without any HTTP.

They are asynchronous; these wrappers are not, so that a check reads like a story. What
they return are the learner's own objects. Later lessons change the fields of a todo and
the model of a request: that is made good here once, and the checks go on.
"""

from collections.abc import Callable, Coroutine, Iterable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from checks.probes.todos import some_time
from workbook.suite import LessonTree

Run = Callable[[Coroutine[Any, Any, Any]], Any]
NO_ERROR = "no error"
LATER_FACTS = {"priority": 3, "updated_at": datetime.now(UTC), "tags": []}
"""What later lessons keep of a todo, and cannot do without."""
LATER_FIELDS = {"tags", "remind_at", "time_zone", "due_local"}
"""What later lessons tell of a todo."""


def two_people(rng: Random) -> tuple[int, int]:
    """Return the ids of two users whom nobody can guess."""
    first, second = rng.sample(range(1, 10**6), 2)
    return first, second


def some_moment(rng: Random) -> datetime:
    """Return a moment ahead that nobody can guess."""
    return datetime.fromisoformat(some_time(rng))


def is_in_utc(moment: Any) -> bool:
    """True for a moment that says that it is one in UTC."""
    return isinstance(moment, datetime) and moment.utcoffset() == timedelta(0)


class Storage:
    """A repository of todos. Without one given, it is a new one in memory."""

    def __init__(self, lesson: LessonTree, run: Run, repository: Any = None) -> None:
        memory = lesson.import_module("app.repositories.memory")
        self.repository = repository or memory.MemoryTodoRepository()
        self._lesson = lesson
        self._run = run

    def add(self, owner_id: int, title: str, **given: Any) -> Any:
        """Store a new todo, an open one unless something else is given."""
        return self._run(self.repository.add(self._new(owner_id, title=title, **given)))

    def fill(self, owner_id: int, todos: Iterable[dict[str, Any]]) -> None:
        """Store many new todos; what is given of each are its fields."""
        news = [self._new(owner_id, **given) for given in todos]

        async def add_all() -> None:
            for new in news:
                await self.repository.add(new)

        self._run(add_all())

    def _new(self, owner_id: int, **given: Any) -> Any:
        facts = {
            "owner_id": owner_id,
            "completed": False,
            "created_at": datetime.now(UTC),
            **LATER_FACTS,
            **given,
        }
        model = self._lesson.import_module("app.models.todo").NewTodo
        return model(**{field.name: facts.get(field.name) for field in fields(model)})

    def get(self, owner_id: int, todo_id: int) -> Any:
        """Return the owner's todo, or `None`."""
        return self._run(self.repository.get_for_owner(owner_id, todo_id))

    def list(self, owner_id: int) -> list[Any]:
        """Return the first page of the owner's todos."""
        query = self._lesson.import_module("app.repositories.base").TodoQuery()
        page = self._lesson.import_module("app.utils.pagination").PageParams()
        return list(self._run(self.repository.list_for_owner(owner_id, query, page)))

    def save(self, todo: Any) -> None:
        """Store the present state of a todo."""
        self._run(self.repository.save(todo))

    def remove(self, todo: Any) -> None:
        """Forget a todo."""
        self._run(self.repository.remove(todo))


class Service:
    """A service for todos, with a storage of its own and room for a few open ones."""

    def __init__(self, lesson: LessonTree, run: Run, max_open: int = 100) -> None:
        self.storage = Storage(lesson, run)
        module = lesson.import_module("app.services.todo_service")
        self.todos = module.TodoService(self.storage.repository, max_open=max_open)
        self._lesson = lesson
        self._run = run

    def add(self, owner_id: int, title: str, **given: Any) -> Any:
        """Add a todo, an open one unless something else is given."""
        return self._run(
            self.todos.add(owner_id, self._sent("TodoCreate", title=title, **given))
        )

    def get(self, owner_id: int, todo_id: int) -> Any:
        """Return the owner's todo."""
        return self._run(self.todos.get(owner_id, todo_id))

    def replace(self, todo: Any, **given: Any) -> Any:
        """Replace some of what a client can choose, and send the rest as it is."""
        names = ("title", "completed", "due_at")
        sent = {**{name: getattr(todo, name) for name in names}, **given}
        work = self.todos.replace(
            todo.owner_id, todo.id, self._sent("TodoReplace", **sent)
        )
        return self._run(work)

    def change(self, todo: Any, **given: Any) -> Any:
        """Change some of what a client can choose, and send nothing else."""
        changes = self._sent("TodoPatch", **given)
        return self._run(self.todos.change(todo.owner_id, todo.id, changes))

    def replace_by_title(self, todo: Any, title: str) -> Any:
        """Replace a todo, and send a title and nothing else that can be left out."""
        model = self._model("TodoReplace")
        usual = {"completed": False, "due_at": None}
        sent = {
            name: value
            for name, value in usual.items()
            if model.model_fields[name].is_required()
        }
        return self._run(
            self.todos.replace(todo.owner_id, todo.id, model(title=title, **sent))
        )

    def remove(self, owner_id: int, todo_id: int) -> None:
        """Remove the owner's todo."""
        self._run(self.todos.remove(owner_id, todo_id))

    def refusal(self, call: Callable[..., Any], *args: Any, **given: Any) -> str:
        """Return the name of the domain error with which a call ends."""
        try:
            call(*args, **given)
        except self._lesson.import_module("app.core.exceptions").AppError as error:
            return type(error).__name__
        return NO_ERROR

    def _sent(self, name: str, **given: Any) -> Any:
        """Return what a client sends."""
        return self._model(name)(**given)

    def _model(self, name: str) -> Any:
        """Return the model of a request. Before lesson 5 there is one for all."""
        schemas = self._lesson.import_module("app.schemas.todo")
        return getattr(schemas, name, None) or schemas.TodoIn
