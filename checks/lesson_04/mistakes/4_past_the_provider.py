"""It looks as though the router takes the repository out of the application. The provider for that is in core/dependencies.py; whoever replaces it means all routes."""
# caught by: test_4_users.py::test_the_todos_of_a_user_come_from_the_repository
# says: beside the provider, looks elsewhere
# in app/api/v1/routers/user_todos.py #1
from fastapi import Depends, Request

from app.core.dependencies import ResourceId, TodoListQuery
from app.services.todo_service import TodoService


async def get_todos(request: Request) -> TodoService:
    return TodoService(request.app.state.todo_repository)
# in app/api/v1/routers/user_todos.py #2
todos: TodoService = Depends(get_todos),
# in app/api/v1/routers/user_todos.py #3
todos: TodoService = Depends(get_todos),
