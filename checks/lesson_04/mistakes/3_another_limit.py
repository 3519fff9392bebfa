"""It looks as though the provider chooses a limit of its own. The service has the right one already."""
# caught by: test_3_providers.py::test_a_full_list_answers_409
# says: does not fit the present state of things
# in app/core/dependencies.py
async def get_todo_repository(request: Request) -> TodoRepository:
    """Return the repository of the application that serves this request."""
    repository: TodoRepository = request.app.state.todo_repository
    return repository


TodoRepositoryDep = Annotated[TodoRepository, Depends(get_todo_repository)]


async def get_todo_service(todos: TodoRepositoryDep) -> TodoService:
    """Return a service for one request."""
    return TodoService(todos, max_open=1000)


Todos = Annotated[TodoService, Depends(get_todo_service)]
