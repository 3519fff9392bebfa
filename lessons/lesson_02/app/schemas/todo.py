"""What a client sends to create or to replace a todo."""

from pydantic import AwareDatetime, BaseModel


class TodoIn(BaseModel):
    title: str
    completed: bool = False
    due_at: AwareDatetime | None = None
