"""It looks as though the todos without a due time stay in the order in which they came.
They are equal too, so they go by id, in the direction of the sort."""
# caught by: test_4_sort.py::test_todos_that_are_equal_go_by_id
# says: left to chance
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")
descending = params.sort.startswith("-")
known = [todo for todo in todos if getattr(todo, field) is not None]
unknown = [todo for todo in todos if getattr(todo, field) is None]
known.sort(key=attrgetter(field, "id"), reverse=descending)
return known + unknown
