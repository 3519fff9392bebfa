"""It looks as though the time of creation is worked out once, when the module is imported. Read the clock inside the function."""
# caught by: test_1_create.py::test_the_creation_time_is_in_utc
# says: read anew for each todo
# top of app/api/v1/routers/todos.py
STARTED_AT = datetime.now(UTC)
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=owner_id,
        created_at=STARTED_AT,
        **new.model_dump(),
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
