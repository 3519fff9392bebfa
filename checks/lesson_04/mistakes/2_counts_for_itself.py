"""It looks as though the service counts for itself. It does not know whose todos these are, nor what was removed; the repository does."""
# caught by: test_2_rules.py::test_the_todos_of_others_take_no_room
# says: lock all the others out
# in app/services/todo_service.py #5
self.open = getattr(self, "open", 0) + 1
if self.open > self.max_open:
    raise TooManyOpenTodos(self.max_open)
