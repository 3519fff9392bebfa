"""What goes out about today."""

from app.schemas.common import Out


class TodayRead(Out):
    """What is to be done. The quote is an extra: it may be missing."""

    open_todos: int
    overdue_todos: int
    quote: str | None
