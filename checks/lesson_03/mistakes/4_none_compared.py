"""It looks as though a due time is compared with None, and Python cannot say which of
the two is smaller. Keep the todos without one apart."""
# caught by: test_4_sort.py::test_todos_without_a_due_time_come_last
# says: a list answers 200
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")
descending = params.sort.startswith("-")
return sorted(todos, key=attrgetter(field, "id"), reverse=descending)
