"""It looks as though the lookup assumes that the todo exists. Ask first, then answer 404."""
# caught by: test_2_read.py::test_a_missing_todo_answers_404
# says: a client must be able to tell
# in app/api/v1/routers/todos.py
todo = store.todos[todo_id]
if todo.owner_id != owner_id:
    raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return todo
