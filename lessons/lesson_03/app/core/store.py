"""Where the todos of one application live."""

from itertools import count

from app.models.todo import Todo


class TodoStore:
    """Todos by id, in memory. No id is given out twice."""

    def __init__(self) -> None:
        self.todos: dict[int, Todo] = {}
        self.ids = count(1)

    def next_id(self) -> int:
        return next(self.ids)

    def owned_by(self, owner_id: int) -> list[Todo]:
        """Return the todos of one user, in the order in which they were added."""
        return [todo for todo in self.todos.values() if todo.owner_id == owner_id]
