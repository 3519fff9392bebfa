"""It looks as though get returns None for a missing todo. Raise TodoNotFound, and no caller has to ask."""
# caught by: test_2_service.py::test_a_missing_todo_is_not_found
# says: get never returns None
# in app/services/todo_service.py #2
return await self.todos.get_for_owner(owner_id, todo_id)
