"""It looks as though PUT builds the todo anew, with a new time of creation. Begin with the todo that is there."""
# caught by: test_3_replace.py::test_put_keeps_what_the_server_gave
# says: who the todo is does not change
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    find_todo(store, owner_id, todo_id)
    todo = Todo(
        id=todo_id,
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo_id] = todo
    return todo
