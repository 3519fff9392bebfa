"""HTTP for your own todos. Parse, delegate, answer."""

from fastapi import APIRouter, Request, Response, status

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


# exercise 4: Say what leaves: a page of todos as clients see them.
@router.get("", response_model=None)
# end exercise 4
async def list_todos(
    params: TodoListQuery, owner_id: CurrentUserId, todos: Todos
) -> Page[Todo]:
    """List your todos."""
    return await todos.find(owner_id, params)


# exercise 4: Say what leaves when a todo was created.
@router.post("", response_model=None, status_code=status.HTTP_201_CREATED)
# end exercise 4
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
# exercise 4: Say what leaves in the list of overdue todos.
@router.get("/overdue", response_model=None)
# end exercise 4
async def list_overdue_todos(
    params: Paging, owner_id: CurrentUserId, todos: Todos
) -> Page[Todo]:
    """List your open todos that were due before now, the longest overdue first."""
    return await todos.find_overdue(owner_id, params)


# exercise 4: Say what leaves of one todo.
@router.get("/{todo_id}", response_model=None)
# end exercise 4
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, todos: Todos) -> Todo:
    """Show one of your todos."""
    return await todos.get(owner_id, todo_id)


# exercise 4: Say what leaves when a todo was replaced.
@router.put("/{todo_id}", response_model=None)
# end exercise 4
async def replace_todo(
    todo_id: ResourceId, new: TodoReplace, owner_id: CurrentUserId, todos: Todos
) -> Todo:
    """Replace one of your todos as a whole. To change a part of it, use PATCH."""
    return await todos.replace(owner_id, todo_id, new)


# exercise 3: Change some fields of a todo with PATCH; answer the whole todo.
# end exercise 3


@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, todos: Todos
) -> None:
    """Delete one of your todos."""
    await todos.remove(owner_id, todo_id)
