"""It looks as though PUT changes only the fields that were sent. That is what PATCH does; PUT replaces them all."""
# caught by: test_3_replace.py::test_what_a_put_leaves_out_is_not_kept
# says: the result depends on what was there before
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    sent = new.model_dump(exclude_unset=True)
    todo = replace(find_todo(store, owner_id, todo_id), **sent)
    store.todos[todo_id] = todo
    return todo
