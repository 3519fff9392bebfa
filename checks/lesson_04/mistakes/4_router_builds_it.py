"""It looks as though the router builds its own service on its own repository. Ask for Todos, as todos.py does."""
# caught by: test_4_users.py::test_routers_leave_storage_to_the_service
# says: reaches past its rules
# in app/api/v1/routers/user_todos.py #1
from fastapi import Depends

from app.core.dependencies import ResourceId, TodoListQuery
from app.repositories.memory import MemoryTodoRepository
from app.services.todo_service import TodoService


async def get_todos() -> TodoService:
    return TodoService(MemoryTodoRepository())
# in app/api/v1/routers/user_todos.py #2
todos: TodoService = Depends(get_todos),
# in app/api/v1/routers/user_todos.py #3
todos: TodoService = Depends(get_todos),
