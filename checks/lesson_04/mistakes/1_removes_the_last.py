"""It looks as though the todo that came last is removed. The id says which one is meant."""
# caught by: test_1_memory.py::test_remove_forgets_one_todo
# says: the id says which todo is meant
# in app/repositories/memory.py #4
self._todos.popitem()
