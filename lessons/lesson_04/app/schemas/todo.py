"""What a client sends about todos: the fields of one, the questions for a list."""

from typing import Literal

from pydantic import AwareDatetime, BaseModel

from app.utils.pagination import PageParams

SortKey = Literal["created_at", "-created_at", "due_at", "-due_at", "title", "-title"]


class TodoIn(BaseModel):
    title: str
    completed: bool = False
    due_at: AwareDatetime | None = None


class TodoListParams(PageParams):
    """Which todos, and in which order. A leading minus turns the order around."""

    completed: bool | None = None
    q: str | None = None

    sort: SortKey = "created_at"
