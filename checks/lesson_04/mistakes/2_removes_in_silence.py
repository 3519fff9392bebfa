"""It looks as though removing a missing todo passes without a word. Let get look it up: it raises."""
# caught by: test_2_service.py::test_a_missing_todo_is_not_found
# says: nothing is done to a todo that is not there
# in app/services/todo_service.py #4
todo = await self.todos.get_for_owner(owner_id, todo_id)
if todo is not None:
    await self.todos.remove(todo)
