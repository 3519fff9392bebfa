"""It looks as though todos without a due time come first as soon as the order is turned
around. Turn the values around, but leave those without one at the end."""
# caught by: test_4_sort.py::test_todos_without_a_due_time_come_last
# says: wants to see due times first
# in app/api/v1/routers/todos.py
field = params.sort.removeprefix("-")


def key(todo: Todo) -> tuple[bool, object, int]:
    value = getattr(todo, field)
    return (value is None, value or "", todo.id)


return sorted(todos, key=key, reverse=params.sort.startswith("-"))
