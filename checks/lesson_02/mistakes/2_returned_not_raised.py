"""It looks as though find_todo returns when there is no todo: the exception itself, or nothing. An HTTPException ends the request when it is raised, and does nothing when it is returned."""
# caught by: test_2_read.py::test_a_missing_todo_answers_404
# says: a client must be able to tell
# in app/api/v1/routers/todos.py
todo = store.todos.get(todo_id)
if todo is None or todo.owner_id != owner_id:
    return HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return todo
