"""What the application keeps of a todo."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(kw_only=True)
class NewTodo:
    """A todo that is not stored yet, and therefore has no id."""

    owner_id: int
    title: str
    description: str | None
    priority: int
    tags: list[str]
    completed: bool
    due_at: datetime | None
    remind_at: datetime | None
    time_zone: str | None
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None


@dataclass(kw_only=True)
class Todo(NewTodo):
    id: int

    @property
    def due_local(self) -> datetime | None:
        """The due time as a clock in the todo's own time zone shows it."""
        if self.due_at is None or self.time_zone is None:
            return None
        return self.due_at.astimezone(ZoneInfo(self.time_zone))
