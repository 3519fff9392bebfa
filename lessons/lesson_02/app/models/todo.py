"""What the application keeps of a todo."""

from dataclasses import dataclass
from datetime import datetime


@dataclass
class Todo:
    id: int
    owner_id: int
    title: str
    completed: bool
    due_at: datetime | None
    created_at: datetime
