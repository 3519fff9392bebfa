"""It looks as though completed=false is taken for no filter at all. Ask whether it is
None, not whether it is true."""
# caught by: test_3_filter.py::test_completed_keeps_the_todos_in_that_state
# says: two questions with two answers
# in app/api/v1/routers/todos.py #1
if params.completed and not todo.completed:
    return False
return params.q is None or params.q.casefold() in todo.title.casefold()
