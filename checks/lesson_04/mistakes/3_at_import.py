"""It looks as though the repository is made while a module is imported. Then all applications share it; take the one that create_app() has made."""
# caught by: test_3_providers.py::test_every_app_has_its_own_repository
# says: is shared by all
# top of app/core/dependencies.py
from app.repositories.memory import MemoryTodoRepository

repository = MemoryTodoRepository()
# in app/core/dependencies.py
async def get_todo_repository() -> TodoRepository:
    """Return the repository."""
    return repository


TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]


async def get_todo_service(todos: TodoRepositoryDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos)


Todos = Annotated[TodoService, Depends(get_todo_service)]
