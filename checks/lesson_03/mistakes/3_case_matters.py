"""It looks as though the search looks for the very same letters, capitals included."""
# caught by: test_3_filter.py::test_q_finds_text_in_the_title_whatever_its_case
# says: written with a capital
# in app/api/v1/routers/todos.py #1
if params.completed is not None and todo.completed != params.completed:
    return False
return params.q is None or params.q in todo.title
