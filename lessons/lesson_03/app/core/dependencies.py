"""What an operation can ask for in its signature."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request

from app.core.store import TodoStore
from app.schemas.todo import TodoListParams
from app.utils.pagination import PageParams

MAX_ID = 2**63 - 1  # the largest integer that databases store


async def get_store(request: Request) -> TodoStore:
    """Return the store of the application that serves this request."""
    store: TodoStore = request.app.state.todo_store
    return store


async def get_current_user_id() -> int:
    """Say who is asking. Nobody logs in yet, so everybody is user 1."""
    return 1


ResourceId = Annotated[int, Path(ge=1, le=MAX_ID)]
Store = Annotated[TodoStore, Depends(get_store)]
CurrentUserId = Annotated[int, Depends(get_current_user_id)]
Paging = Annotated[PageParams, Query()]
TodoListQuery = Annotated[TodoListParams, Query()]
