"""It looks as though the first service is kept for all requests. Make a new one each time: it costs nothing, and holds what this request was given."""
# caught by: test_3_providers.py::test_another_repository_can_take_its_place
# says: in the other storage and nowhere else
# in app/core/dependencies.py
async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the repository of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]


async def get_todo_service(request: Request, todos: TodoRepositoryDep) -> TodoService:
    """Return the service."""
    if not hasattr(request.app.state, "todo_service"):
        request.app.state.todo_service = TodoService(todos)
    service: TodoService = request.app.state.todo_service
    return service


Todos = Annotated[TodoService, Depends(get_todo_service)]
