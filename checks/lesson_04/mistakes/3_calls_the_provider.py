"""It looks as though the service takes its repository without FastAPI. Ask for it with Depends, so that it can be replaced."""
# caught by: test_3_providers.py::test_another_repository_can_take_its_place
# says: nobody can replace
# in app/core/dependencies.py
async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the repository of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


async def get_todo_service(request: Request) -> TodoService:
    """Return a service for one request."""
    return TodoService(await get_todo_repository(request))


Todos = Annotated[TodoService, Depends(get_todo_service)]
