"""It looks as though the repository hands out its own objects. Hand out a copy, each time."""
# caught by: test_1_memory.py::test_what_comes_out_is_a_copy
# says: nothing is stored until somebody saves it
# in app/repositories/memory.py #1
todo = Todo(id=next(self._ids), **asdict(new))
self._todos[todo.id] = todo
return todo
# in app/repositories/memory.py #2
todo = self._todos.get(todo_id)
if todo is None or todo.owner_id != owner_id:
    return None
return todo
