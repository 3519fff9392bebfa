"""It looks as though completed todos are counted too. A TodoQuery says which ones you mean."""
# caught by: test_2_rules.py::test_completed_todos_take_no_room
# says: work that is still to be done
# in app/services/todo_service.py #5
count = await self.todos.count_for_owner(owner_id, TodoQuery())
if count >= self.max_open:
    raise TooManyOpenTodos(self.max_open)
