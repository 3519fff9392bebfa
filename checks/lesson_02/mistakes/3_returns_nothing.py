"""It looks as though PUT stores the todo and then returns nothing. The answer is what the function returns."""
# caught by: test_3_replace.py::test_put_keeps_what_the_server_gave
# says: the answer is the todo as it is now
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
):
    """Replace one of your todos."""
    todo = replace(find_todo(store, owner_id, todo_id), **new.model_dump())
    store.todos[todo_id] = todo
