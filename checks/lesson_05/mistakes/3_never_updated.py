"""It looks as though the change is saved without a new updated_at. Hand the old todo and the new one to _keep."""
# caught by: test_3_updated.py::test_a_change_moves_updated_at
# says: what is new since yesterday
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
if todo.completed and not new.completed:
    await self._require_room(owner_id)
if new.completed != todo.completed:
    new.completed_at = datetime.now(UTC) if new.completed else None
await self.todos.save(new)
return new
