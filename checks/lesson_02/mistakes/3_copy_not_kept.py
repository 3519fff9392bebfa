"""It looks as though the copy is answered, but the store still holds the todo as it was. dataclasses.replace changes nothing: it returns a new object."""
# caught by: test_3_replace.py::test_put_replaces_the_todo
# says: must find what it has put there
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    return replace(find_todo(store, owner_id, todo_id), **new.model_dump())
