"""It looks as though a reopened todo is saved before anybody has asked for room. Then it stays open, although that was refused."""
# caught by: test_2_rules.py::test_reopening_a_todo_needs_room
# says: ask for room first, and save afterwards
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
todo = replace(old, **new.model_dump())
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now(UTC)
await self.todos.save(todo)
if old.completed and not todo.completed:
    query = TodoQuery(completed=False)
    if await self.todos.count_for_owner(owner_id, query) > self.max_open:
        raise TooManyOpenTodos(self.max_open)
return todo
