"""It looks as though DELETE marks the todo as completed and keeps it. What is deleted has to leave the store."""
# caught by: test_4_delete.py::test_a_deleted_todo_is_gone
# says: must not come back with the next list
# in app/api/v1/routers/todos.py
@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> None:
    """Delete one of your todos."""
    find_todo(store, owner_id, todo_id).completed = True
