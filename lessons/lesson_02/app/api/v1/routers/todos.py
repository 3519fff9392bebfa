"""HTTP for todos: your own, and those of a user by id."""

from dataclasses import replace
from datetime import UTC, datetime

from fastapi import APIRouter, HTTPException, Request, Response, status

from app.core.dependencies import CurrentUserId, ResourceId, Store
from app.core.store import TodoStore
from app.models.todo import Todo
from app.schemas.todo import TodoIn

router = APIRouter(prefix="/todos", tags=["todos"])
user_todos_router = APIRouter(prefix="/users/{user_id}/todos", tags=["todos"])


def find_todo(store: TodoStore, owner_id: int, todo_id: int) -> Todo:
    """Return the owner's todo, or answer 404."""
    # exercise 2: Look the todo up; answer 404 unless it is there and the owner's.
    raise NotImplementedError("exercise 2")
    # end exercise 2


@router.get("")
async def list_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your todos."""
    return store.owned_by(owner_id)


# exercise 1: Create a todo; answer 201, the todo, and where it can be found.
# end exercise 1


# exercise 5: List the open todos whose time has passed, at /todos/overdue.
@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)
# end exercise 5


# exercise 3: Replace a todo completely; its id, owner and creation time stay.
# end exercise 3


# exercise 4: Delete a todo; answer 204 and nothing else.
# end exercise 4


# exercise 6: List the todos of a user, and show one of them, below /users/{user_id}.
# end exercise 6
