"""It looks as though the new todo does not get into the list of whoever asks: it is never put into the store, or it is put there for somebody else."""
# caught by: test_1_create.py::test_the_list_holds_the_new_todo
# says: 201 promises that the todo is kept
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
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
