"""It looks as though DELETE assumes that the todo exists. Find it first: find_todo answers 404 when there is none."""
# caught by: test_4_delete.py::test_a_second_delete_answers_404
# says: a 5xx blames the server
# in app/api/v1/routers/todos.py
@router.delete("/{todo_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> None:
    """Delete one of your todos."""
    del store.todos[todo_id]
