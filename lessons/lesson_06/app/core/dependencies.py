"""What an operation can ask for in its signature."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request

from app.repositories.base import TodoRepository, UserRepository
from app.schemas.todo import TodoListParams
from app.services.todo_service import TodoService
from app.services.user_service import UserService
from app.utils.clock import Clock, get_clock
from app.utils.pagination import PageParams

MAX_ID = 2**63 - 1  # the largest integer that databases store


async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the todos of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


async def get_user_repository(request: Request) -> UserRepository:
    """Return the users of the application that serves this request."""
    repository: UserRepository = request.app.state.user_repository
    return repository


ClockDep = Annotated[Clock, Depends(get_clock)]
TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]
UserRepositoryDep = Annotated[UserRepository, Depends(get_user_repository)]


async def get_todo_service(todos: TodoRepositoryDep, clock: ClockDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos, clock=clock)


async def get_user_service(users: UserRepositoryDep, clock: ClockDep) -> UserService:
    """Return a service for one request."""
    return UserService(users, clock)


Todos = Annotated[TodoService, Depends(get_todo_service)]
Users = Annotated[UserService, Depends(get_user_service)]


async def get_current_user_id() -> int:
    """Say who is asking. Nobody logs in yet, so everybody is user 1."""
    return 1


ResourceId = Annotated[int, Path(ge=1, le=MAX_ID)]
CurrentUserId = Annotated[int, Depends(get_current_user_id)]
Paging = Annotated[PageParams, Query()]
TodoListQuery = Annotated[TodoListParams, Query()]
