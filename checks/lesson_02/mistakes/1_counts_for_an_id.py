"""It looks as though the number of todos is used as the next id. After a deletion that number comes again; the store can give you one that never does."""
# caught by: test_4_delete.py::test_an_id_is_never_given_out_again
# says: would now show another todo
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=len(store.todos) + 1,
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
