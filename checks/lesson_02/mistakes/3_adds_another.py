"""It looks as though every PUT puts another todo into the store, under a new id. Keep the id, and put the new state in the place of the old."""
# caught by: test_3_replace.py::test_the_same_put_twice_is_like_once
# says: must not make another todo
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    old = find_todo(store, owner_id, todo_id)
    todo = replace(old, id=store.next_id(), **new.model_dump())
    store.todos[todo.id] = todo
    return todo
