"""It looks as though the number of todos serves as the next id. After a removal it falls back."""
# caught by: test_1_memory.py::test_an_id_is_never_given_out_again
# says: would show another todo
# in app/repositories/memory.py #1
todo = Todo(id=len(self._todos) + 1, **asdict(new))
self._todos[todo.id] = todo
return replace(todo)
