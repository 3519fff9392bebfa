"""It looks as though the search only finds titles that begin with q. Nobody remembers how
a title begins; look for the text anywhere in it."""
# caught by: test_3_filter.py::test_q_finds_text_in_the_title_whatever_its_case
# says: what came before it
# in app/api/v1/routers/todos.py #1
if params.completed is not None and todo.completed != params.completed:
    return False
return params.q is None or todo.title.casefold().startswith(params.q.casefold())
