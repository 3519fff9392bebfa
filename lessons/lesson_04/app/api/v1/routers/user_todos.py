"""HTTP for the todos of a user by id."""

from fastapi import APIRouter

# exercise 4: Import what the repaired signatures need.
from fastapi import Depends

from app.core.dependencies import ResourceId, TodoListQuery
from app.services.todo_service import TodoService
# end exercise 4
from app.models.todo import Todo
from app.utils.pagination import Page

router = APIRouter(prefix="/users/{user_id}/todos", tags=["todos"])


@router.get("")
async def list_user_todos(
    user_id: ResourceId,
    params: TodoListQuery,
    # exercise 4: Ask for the service in a way that FastAPI can answer.
    todos: TodoService = Depends(),
    # end exercise 4
) -> Page[Todo]:
    """List the todos of a user."""
    return await todos.find(user_id, params)


@router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId,
    todo_id: ResourceId,
    # exercise 4: Ask for the service in the same way.
    todos: TodoService = Depends(),
    # end exercise 4
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return await todos.get(user_id, todo_id)
