"""It looks as though a todo is found by its id alone. The owner is a part of the question: a todo of somebody else counts as missing."""
# caught by: test_2_read.py::test_a_todo_of_somebody_else_answers_404
# says: everybody's todos
# in app/api/v1/routers/todos.py
todo = store.todos.get(todo_id)
if todo is None:
    raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return todo
