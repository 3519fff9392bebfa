"""What an operation can ask for in its signature."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request

from app.core.context import current_context
from app.models.attachment import UploadLimits
from app.repositories.base import (
    AttachmentRepository,
    FileStorage,
    TodoRepository,
    UserRepository,
)
from app.schemas.todo import TodoListParams
from app.services.attachment_service import AttachmentService
from app.services.today_service import TodayService
from app.services.todo_service import TodoService
from app.services.user_service import UserService
from app.utils.clock import Clock, get_clock
from app.utils.pagination import PageParams
from app.utils.quotes import QuoteSource, get_quotes

MAX_ID = 2**63 - 1  # the largest integer that databases store


async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the todos of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


async def get_user_repository(request: Request) -> UserRepository:
    """Return the users of the application that serves this request."""
    repository: UserRepository = request.app.state.user_repository
    return repository


async def get_attachment_repository(request: Request) -> AttachmentRepository:
    """Return the attachments of the application that serves this request."""
    repository: AttachmentRepository = request.app.state.attachment_repository
    return repository


async def get_file_storage(request: Request) -> FileStorage:
    """Return where the application that serves this request keeps files."""
    storage: FileStorage = request.app.state.file_storage
    return storage


async def get_upload_limits(request: Request) -> UploadLimits:
    """Return how much a todo can hold in the application that serves this request."""
    limits: UploadLimits = request.app.state.upload_limits
    return limits


AttachmentRepositoryDep = Annotated[
    AttachmentRepository, Depends(get_attachment_repository)
]
ClockDep = Annotated[Clock, Depends(get_clock)]
FileStorageDep = Annotated[FileStorage, Depends(get_file_storage)]
LimitsDep = Annotated[UploadLimits, Depends(get_upload_limits)]
QuotesDep = Annotated[QuoteSource, Depends(get_quotes)]
TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]
UserRepositoryDep = Annotated[UserRepository, Depends(get_user_repository)]


async def get_todo_service(todos: TodoRepositoryDep, clock: ClockDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos, clock=clock)


async def get_user_service(users: UserRepositoryDep, clock: ClockDep) -> UserService:
    """Return a service for one request."""
    return UserService(users, clock)


async def get_today_service(
    todos: TodoRepositoryDep, quotes: QuotesDep, clock: ClockDep
) -> TodayService:
    """Return a service for one request."""
    return TodayService(todos, quotes, clock)


TodoServiceDep = Annotated[TodoService, Depends(get_todo_service)]


async def get_attachment_service(
    todos: TodoServiceDep,
    attachments: AttachmentRepositoryDep,
    files: FileStorageDep,
    limits: LimitsDep,
    clock: ClockDep,
) -> AttachmentService:
    """Return a service for one request."""
    return AttachmentService(todos, attachments, files, limits, clock)


Attachments = Annotated[AttachmentService, Depends(get_attachment_service)]
Today = Annotated[TodayService, Depends(get_today_service)]
Todos = TodoServiceDep
Users = Annotated[UserService, Depends(get_user_service)]


async def get_current_user_id() -> int:
    """Say who is asking. Nobody logs in yet, so everybody is user 1."""
    return 1


async def note_current_user(
    user_id: Annotated[int, Depends(get_current_user_id)],
) -> int:
    """Let the log know, too, who is asking."""
    context = current_context()
    if context is not None:
        context.user_id = user_id
    return user_id


ResourceId = Annotated[int, Path(ge=1, le=MAX_ID)]
CurrentUserId = Annotated[int, Depends(note_current_user)]
Paging = Annotated[PageParams, Query()]
TodoListQuery = Annotated[TodoListParams, Query()]
