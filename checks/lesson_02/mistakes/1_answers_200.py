"""It looks as though the decorator says nothing about the status, so FastAPI answers 200. Say there that a success is 201."""
# caught by: test_1_create.py::test_creating_answers_201
# says: something new exists now
# in app/api/v1/routers/todos.py
@router.post("")
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
