"""It looks as though the todo is taken out of the store to be shown. Look at it with get, not with pop."""
# caught by: test_2_read.py::test_reading_changes_nothing
# says: GET is safe
# in app/api/v1/routers/todos.py
todo = store.todos.pop(todo_id, None)
if todo is None or todo.owner_id != owner_id:
    raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return todo
