"""It looks as though the id is taken as text and converted by hand. Let the type in the signature do it: what is not a number is then refused before your code runs."""
# caught by: test_2_read.py::test_what_cannot_be_an_id_is_refused
# says: a 5xx blames the server
# top of app/api/v1/routers/todos.py
ResourceId = str
# in app/api/v1/routers/todos.py
todo = store.todos.get(int(todo_id))
if todo is None or todo.owner_id != int(owner_id):
    raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return todo
