"""It looks as though the owner is written into the code as user 1. Take the one that the signature asks for: who that is may change."""
# caught by: test_1_create.py::test_a_new_todo_belongs_to_whoever_asks
# says: in one place alone
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=1,
        created_at=datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
