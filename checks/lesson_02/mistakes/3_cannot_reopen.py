"""It looks as though the old value stays when the new one is false or null. That is what `or` does; a PUT takes what was sent."""
# caught by: test_3_replace.py::test_put_replaces_the_todo
# says: false and null are values
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    todo = find_todo(store, owner_id, todo_id)
    todo.title = new.title
    todo.completed = new.completed or todo.completed
    todo.due_at = new.due_at
    return todo
