"""It looks as though completed is false when nobody asked for it, so that finished todos
disappear from the list."""
# caught by: test_3_filter.py::test_a_filter_that_is_not_given_leaves_nothing_out
# says: a third state beside true and false
# in app/schemas/todo.py
completed: bool = False
q: str | None = None
