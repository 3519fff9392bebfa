"""What comes in and what goes out about todos."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import (
    MISSING,
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    StringConstraints,
    model_validator,
)

from app.schemas.common import CleanStr, In, Out
from app.utils.pagination import PageParams
from app.utils.validators import (
    comes_before,
    drop_repetitions,
    field_error,
    require_date,
    require_zone,
    to_utc,
    write_small,
)

SortKey = Literal["created_at", "-created_at", "due_at", "-due_at", "title", "-title"]

REMINDER_TOO_LATE = "Reminder should come before the due time"

# JSON has no moments, only text that describes one: here a strict model has to read.
Moment = Annotated[
    AwareDatetime,
    Field(strict=False),
    BeforeValidator(require_date),
    AfterValidator(to_utc),
]
Title = Annotated[
    CleanStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
]
Description = Annotated[CleanStr, StringConstraints(max_length=2000)]
Priority = Annotated[int, Field(ge=1, le=5)]
Tag = Annotated[
    CleanStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=30),
    BeforeValidator(write_small),
]
Tags = Annotated[list[Tag], Field(max_length=10), AfterValidator(drop_repetitions)]
# It begins with a capital. Files beside the zones do not: "localtime" is another zone
# on each machine, and those below "right" count leap seconds.
TimeZone = Annotated[
    CleanStr,
    StringConstraints(pattern=r"^[A-Z][A-Za-z0-9_+/-]{0,63}$"),
    AfterValidator(require_zone),
]


class TodoReplace(In):
    """All that a client chooses. What is younger than the first clients is optional."""

    title: Title
    completed: bool
    due_at: Moment | None
    description: Description | None = None
    priority: Priority = 3
    tags: Tags = Field(default_factory=list)
    remind_at: Moment | None = None
    time_zone: TimeZone | None = None

    @model_validator(mode="after")
    def remind_before_due(self) -> Self:
        if not comes_before(self.remind_at, self.due_at):
            raise field_error("remind_at", REMINDER_TOO_LATE)
        return self


class TodoCreate(TodoReplace):
    """A new todo. It is open and never due, unless its creator says otherwise."""

    completed: bool = False
    due_at: Moment | None = None


class TodoPatch(In):
    """Some of it. A field that is missing is no null: it is not there at all."""

    title: Title | MISSING = MISSING
    completed: bool | MISSING = MISSING
    due_at: Moment | MISSING | None = MISSING
    description: Description | MISSING | None = MISSING
    priority: Priority | MISSING = MISSING
    tags: Tags | MISSING = MISSING
    remind_at: Moment | MISSING | None = MISSING
    time_zone: TimeZone | MISSING | None = MISSING


class TodoRead(Out):
    """A todo as clients see it."""

    id: int
    owner_id: int
    title: str
    description: str | None
    priority: int
    tags: list[str]
    completed: bool
    due_at: datetime | None
    remind_at: datetime | None
    time_zone: str | None
    due_local: datetime | None
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None


class TodoListParams(PageParams):
    """Which todos, and in which order. A leading minus turns the order around."""

    completed: bool | None = None
    q: Annotated[CleanStr, StringConstraints(max_length=200)] | None = None
    sort: SortKey = "created_at"
