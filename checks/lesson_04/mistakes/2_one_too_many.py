"""It looks as though the limit lets one todo too many in. When max_open are open, the list is full already."""
# caught by: test_2_rules.py::test_a_full_list_takes_no_other_open_todo
# says: the one after that is too many
# in app/services/todo_service.py #5
count = await self.todos.count_for_owner(owner_id, TodoQuery(completed=False))
if count > self.max_open:
    raise TooManyOpenTodos(self.max_open)
