"""It looks as though a body is sent behind the 204. Return nothing at all, and leave the status to the decorator."""
# caught by: test_4_delete.py::test_delete_answers_204_and_no_body
# says: 204 means that no body follows
# top of app/api/v1/routers/todos.py
from fastapi.responses import JSONResponse
# in app/api/v1/routers/todos.py
@router.delete("/{todo_id}")
async def delete_todo(
    todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> Response:
    """Delete one of your todos."""
    todo = find_todo(store, owner_id, todo_id)
    del store.todos[todo.id]
    return JSONResponse(None, status_code=status.HTTP_204_NO_CONTENT)
