"""HTTP for your own todos. Parse, delegate, answer."""

from fastapi import APIRouter, Request, Response, status

from app.api.errors import documented
from app.core.dependencies import (
    CurrentUserId,
    Paging,
    ResourceId,
    TodoListQuery,
    Todos,
)
from app.models.todo import Todo
from app.schemas.common import Page
from app.schemas.todo import TodoCreate, TodoPatch, TodoRead, TodoReplace

router = APIRouter(prefix="/todos", tags=["todos"])


@router.get("", response_model=Page[TodoRead])
async def list_todos(
    params: TodoListQuery, owner_id: CurrentUserId, todos: Todos
) -> Page[Todo]:
    """List your todos."""
    return await todos.find(owner_id, params)


@router.post(
    "",
    response_model=TodoRead,
    status_code=status.HTTP_201_CREATED,
    responses=documented(409),
)
async def create_todo(
    new: TodoCreate,
    owner_id: CurrentUserId,
    todos: Todos,
    request: Request,
    response: Response,
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = await todos.add(owner_id, new)
    location = request.url_for("read_todo", todo_id=todo.id)
    response.headers["Location"] = location.path
    return todo


# It stands before /{todo_id}: the first path that fits wins.
@router.get("/overdue", response_model=Page[TodoRead])
async def list_overdue_todos(
    params: Paging, owner_id: CurrentUserId, todos: Todos
) -> Page[Todo]:
    """List your open todos that were due before now, the longest overdue first."""
    return await todos.find_overdue(owner_id, params)


@router.get("/{todo_id}", response_model=TodoRead, responses=documented(404))
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, todos: Todos) -> Todo:
    """Show one of your todos."""
    return await todos.get(owner_id, todo_id)


@router.put("/{todo_id}", response_model=TodoRead, responses=documented(404, 409))
async def replace_todo(
    todo_id: ResourceId, new: TodoReplace, owner_id: CurrentUserId, todos: Todos
) -> Todo:
    """Replace one of your todos as a whole. To change a part of it, use PATCH."""
    return await todos.replace(owner_id, todo_id, new)


@router.patch("/{todo_id}", response_model=TodoRead, responses=documented(404, 409))
async def update_todo(
    todo_id: ResourceId, changes: TodoPatch, owner_id: CurrentUserId, todos: Todos
) -> Todo:
    """Change some fields of one of your todos. What you leave out stays as it is."""
    return await todos.change(owner_id, todo_id, changes)


@router.delete(
    "/{todo_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=documented(404),
)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, todos: Todos
) -> None:
    """Delete one of your todos."""
    await todos.remove(owner_id, todo_id)
