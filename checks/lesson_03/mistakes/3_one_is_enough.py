"""It looks as though a todo is shown when it passes one of the filters. Every filter that
was given has to let it through."""
# caught by: test_3_filter.py::test_filters_come_before_the_page
# says: What fails one of the filters must not be counted
# in app/api/v1/routers/todos.py #1
if params.completed is None and params.q is None:
    return True
is_wanted = params.completed is not None and todo.completed == params.completed
is_found = params.q is not None and params.q.casefold() in todo.title.casefold()
return is_wanted or is_found
