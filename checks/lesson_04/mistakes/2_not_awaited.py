"""It looks as though a call of the repository is not awaited. Without await an asynchronous function does not even begin."""
# caught by: test_2_service.py::test_a_removed_todo_is_gone
# says: that todo, and no other
# in app/services/todo_service.py #4
todo = await self.get(owner_id, todo_id)
self.todos.remove(todo)
