"""It looks as though two ids change places on their way to the lookup. Both are integers, so nothing complains, and the first todo of user 1 is found all the same."""
# caught by: test_3_replace.py::test_put_replaces_the_todo
# says: must find what it has put there
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos. A field that is left out gets its default."""
    todo = replace(find_todo(store, todo_id, owner_id), **new.model_dump())
    store.todos[todo_id] = todo
    return todo
