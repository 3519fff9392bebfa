"""It looks as though one operation is repaired and the other is not. FastAPI reads both signatures when the module is imported."""
# caught by: test_4_users.py::test_a_user_has_that_todo_and_no_other
# says: nothing provides one
# in app/api/v1/routers/user_todos.py #1
from fastapi import Depends

from app.core.dependencies import ResourceId, TodoListQuery, Todos
from app.services.todo_service import TodoService
# in app/api/v1/routers/user_todos.py #3
todos: TodoService = Depends(),
