"""HTTP for the todos of a user by id."""

from fastapi import APIRouter

from app.api.errors import documented
from app.core.dependencies import ResourceId, TodoListQuery, Todos
from app.models.todo import Todo
from app.schemas.common import Page
from app.schemas.todo import TodoRead

router = APIRouter(prefix="/users/{user_id}/todos", tags=["todos"])


@router.get("", response_model=Page[TodoRead])
async def list_user_todos(
    user_id: ResourceId, params: TodoListQuery, todos: Todos
) -> Page[Todo]:
    """List the todos of a user."""
    return await todos.find(user_id, params)


@router.get("/{todo_id}", response_model=TodoRead, responses=documented(404))
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, todos: Todos
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return await todos.get(user_id, todo_id)
