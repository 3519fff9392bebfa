"""What the application keeps of a todo."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(kw_only=True)
class NewTodo:
    """A todo that is not stored yet, and therefore has no id."""

    owner_id: int
    title: str
    description: str | None
    priority: int
    completed: bool
    due_at: datetime | None
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None


@dataclass(kw_only=True)
class Todo(NewTodo):
    id: int
