"""It looks as though completed_at is written with each change of a completed todo. Hand the old todo and the new one to _keep."""
# caught by: test_3_completion.py::test_completed_at_follows_completed
# says: not by this change
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
if new == todo:
    return todo
if todo.completed and not new.completed:
    await self._require_room(owner_id)
new.updated_at = datetime.now(UTC)
new.completed_at = new.updated_at if new.completed else None
await self.todos.save(new)
return new
