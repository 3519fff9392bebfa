"""It looks as though every owner has ids from 1 on. An id names one todo among those of all owners."""
# caught by: test_1_memory.py::test_a_stored_todo_is_the_new_one_with_an_id
# says: the second takes the place of the first
# in app/repositories/memory.py #1
owned = [todo for todo in self._todos.values() if todo.owner_id == new.owner_id]
todo = Todo(id=len(owned) + 1, **asdict(new))
self._todos[todo.id] = todo
return replace(todo)
