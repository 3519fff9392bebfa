"""It looks as though completed is a text that is compared with a text. Then maybe is a
value like any other. Declare what it is, and what it is not is refused for you."""
# caught by: test_3_filter.py::test_what_says_neither_true_nor_false_is_refused
# says: the answer to a question that has none
# in app/schemas/todo.py
completed: str | None = None
q: str | None = None
# in app/api/v1/routers/todos.py #1
if params.completed not in (None, str(todo.completed).lower()):
    return False
return params.q is None or params.q.casefold() in todo.title.casefold()
