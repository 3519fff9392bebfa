"""It looks as though todos without a due time disappear from the list when it is sorted
by due time. Sorting changes the order, and leaves nothing out."""
# caught by: test_4_sort.py::test_todos_without_a_due_time_come_last
# says: wants to see due times first
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")
known = [todo for todo in todos if getattr(todo, field) is not None]
return sorted(known, key=attrgetter(field, "id"), reverse=params.sort.startswith("-"))
