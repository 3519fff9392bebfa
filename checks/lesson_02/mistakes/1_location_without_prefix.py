"""It looks as though Location holds only what this router knows of its path. The prefixes of the routers around it belong to the address too."""
# caught by: test_1_create.py::test_location_is_the_address
# says: it has to be the whole path
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/todos/{todo.id}"
    return todo
