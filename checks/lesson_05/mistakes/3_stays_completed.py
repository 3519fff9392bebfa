"""It looks as though a todo that was reopened keeps its completed_at. Hand the old todo and the new one to _keep."""
# caught by: test_3_completion.py::test_completed_at_follows_completed
# says: was never completed
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
if new == todo:
    return todo
if todo.completed and not new.completed:
    await self._require_room(owner_id)
new.updated_at = datetime.now(UTC)
if new.completed and not todo.completed:
    new.completed_at = new.updated_at
await self.todos.save(new)
return new
