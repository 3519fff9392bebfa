"""It looks as though due times are compared as texts, or by what their clocks show.
08:00+10:00 is earlier than 05:00+00:00, and only the moments know it."""
# caught by: test_4_sort.py::test_sort_orders_the_whole_list
# says: the earlier moment comes first
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")
descending = params.sort.startswith("-")
known = [todo for todo in todos if getattr(todo, field) is not None]
unknown = [todo for todo in todos if getattr(todo, field) is None]
known.sort(key=lambda todo: (str(getattr(todo, field)), todo.id), reverse=descending)
unknown.sort(key=attrgetter("id"), reverse=descending)
return known + unknown
