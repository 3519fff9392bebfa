"""It looks as though PUT promises a todo (-> Todo), stores it, and then returns nothing. Return the todo."""
# caught by: test_3_replace.py::test_put_keeps_what_the_server_gave
# says: it worked and nothing new came into being
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    todo = replace(find_todo(store, owner_id, todo_id), **new.model_dump())
    store.todos[todo_id] = todo
