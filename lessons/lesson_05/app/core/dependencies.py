"""What an operation can ask for in its signature."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request

from app.repositories.base import TodoRepository
from app.schemas.todo import TodoListParams
from app.services.todo_service import TodoService
from app.utils.pagination import PageParams

MAX_ID = 2**63 - 1  # the largest integer that databases store


async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the repository of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]


async def get_todo_service(todos: TodoRepositoryDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos)


Todos = Annotated[TodoService, Depends(get_todo_service)]


async def get_current_user_id() -> int:
    """Say who is asking. Nobody logs in yet, so everybody is user 1."""
    return 1


ResourceId = Annotated[int, Path(ge=1, le=MAX_ID)]
CurrentUserId = Annotated[int, Depends(get_current_user_id)]
Paging = Annotated[PageParams, Query()]
TodoListQuery = Annotated[TodoListParams, Query()]
