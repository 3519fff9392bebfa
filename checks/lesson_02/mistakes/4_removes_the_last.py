"""It looks as though the todo that was added last is removed, whichever the address names."""
# caught by: test_4_delete.py::test_the_other_todos_stay
# says: the address says which one is meant
# in app/api/v1/routers/todos.py
@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> None:
    """Delete one of your todos."""
    find_todo(store, owner_id, todo_id)
    store.todos.popitem()
