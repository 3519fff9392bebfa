"""It looks as though completed is a text that is compared with a text. Then maybe is a
value like any other. Declare what it is, and what it is not is refused for you."""
# caught by: test_3_filter.py::test_completed_is_true_or_false_and_nothing_else
# says: the answer to a question that has none
# in app/schemas/todo.py
completed: str | None = None
q: str | None = None
# in app/api/v1/routers/todos.py #1
if params.completed not in (None, str(todo.completed).lower()):
    return False
return params.q is None or params.q.casefold() in todo.title.casefold()
