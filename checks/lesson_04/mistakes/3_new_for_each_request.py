"""It looks as though every request gets a new, empty repository. Take the one that create_app() has made."""
# caught by: test_3_providers.py::test_a_todo_is_there_for_the_next_request
# says: its repository has to live longer
# top of app/core/dependencies.py
from app.repositories.memory import MemoryTodoRepository
# in app/core/dependencies.py
async def get_todo_repository() -> TodoRepository:
    """Return a repository."""
    return MemoryTodoRepository()


TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]


async def get_todo_service(todos: TodoRepositoryDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos)


Todos = Annotated[TodoService, Depends(get_todo_service)]
