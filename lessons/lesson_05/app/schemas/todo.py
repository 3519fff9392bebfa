"""What comes in and what goes out about todos."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import MISSING, AwareDatetime, Field, StringConstraints

from app.schemas.common import CleanStr, In, Out
from app.utils.pagination import PageParams

SortKey = Literal["created_at", "-created_at", "due_at", "-due_at", "title", "-title"]

# JSON has no moments, only text that describes one: here a strict model has to read.
Moment = Annotated[AwareDatetime, Field(strict=False)]
# exercise 1: Give a title 1 to 200 characters without the space around it.
Title = str
# end exercise 1
# exercise 1: Give a description 2000 characters at most, and a priority from 1 to 5.
Description = str
Priority = int
# end exercise 1


class TodoReplace(In):
    """All that a client chooses. What is younger than the first clients is optional."""

    # exercise 1: Demand title, completed and due_at; bound what there are bounds for.
    title: Title
    completed: bool = False
    due_at: Moment | None = None
    description: Description | None = None
    priority: Priority = 3
    # end exercise 1


class TodoCreate(TodoReplace):
    """A new todo. It is open and never due, unless its creator says otherwise."""

    # exercise 1: Let a new todo leave out what has a usual value.
    # end exercise 1


class TodoPatch(In):
    """Some of it. A field that is missing is no null: it is not there at all."""

    # exercise 3: Let every field be missing; null is for those that can be empty.
    # end exercise 3


class TodoRead(Out):
    """A todo as clients see it."""

    # exercise 1: List what clients may see of a todo; only requests need bounds.
    # end exercise 1


class TodoListParams(PageParams):
    """Which todos, and in which order. A leading minus turns the order around."""

    completed: bool | None = None
    q: Annotated[CleanStr, StringConstraints(max_length=200)] | None = None
    sort: SortKey = "created_at"
