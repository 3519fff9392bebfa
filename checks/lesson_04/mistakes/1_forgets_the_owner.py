"""It looks as though a todo is found by its id alone. Whose it is belongs to the question."""
# caught by: test_1_memory.py::test_a_todo_is_found_for_its_owner_alone
# says: no caller can forget to compare
# in app/repositories/memory.py #2
todo = self._todos.get(todo_id)
return None if todo is None else replace(todo)
