"""It looks as though the path of POST is "/". The router brings /todos along already, and an address with a slash at its end is another one: leave the path empty."""
# caught by: test_1_create.py::test_creating_answers_201
# says: something new exists now
# in app/api/v1/routers/todos.py
@router.post("/", status_code=status.HTTP_201_CREATED)
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
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
