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
    todo = store.todos.get(todo_id)
    if todo is None or todo.owner_id != owner_id:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
    return todo
    # end exercise 2


@router.get("")
async def list_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your todos."""
    return store.owned_by(owner_id)


# exercise 1: Create a todo; answer 201, the todo, and where it can be found.
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn,
    owner_id: CurrentUserId,
    store: Store,
    request: Request,
    response: Response,
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo.id] = todo
    location = request.url_for("read_todo", todo_id=todo.id)
    response.headers["Location"] = location.path
    return todo


# end exercise 1


# exercise 5: List the open todos whose time has passed, at /todos/overdue.
# It stands before /{todo_id}: the first path that fits wins.
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    now = datetime.now(UTC)
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed and todo.due_at is not None and todo.due_at < now
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


# end exercise 5


# exercise 3: Replace a todo completely; its id, owner and creation time stay.
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos. A field that is left out gets its default."""
    todo = replace(find_todo(store, owner_id, todo_id), **new.model_dump())
    store.todos[todo_id] = todo
    return todo


# end exercise 3


# exercise 4: Delete a todo; answer 204 and nothing else.
@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> None:
    """Delete one of your todos."""
    todo = find_todo(store, owner_id, todo_id)
    del store.todos[todo.id]


# end exercise 4


# exercise 6: List the todos of a user, and show one of them, below /users/{user_id}.
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)


# end exercise 6
