"""It looks as though a field that is left out of a replacement keeps its old value. PUT replaces the whole todo."""
# caught by: test_2_service.py::test_a_replacement_is_saved
# says: a field that is left out gets its default
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
if old.completed and not new.completed:
    await self._require_room(owner_id)
todo = replace(old, **new.model_dump(exclude_unset=True))
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now(UTC)
await self.todos.save(todo)
return todo
