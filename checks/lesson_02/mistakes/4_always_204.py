"""It looks as though DELETE removes the todo if there is one, and answers 204 in any case. Find it first: a missing one is a 404."""
# caught by: test_4_delete.py::test_a_second_delete_answers_404
# says: hides typing errors
# in app/api/v1/routers/todos.py
@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> None:
    """Delete one of your todos."""
    store.todos.pop(todo_id, None)
