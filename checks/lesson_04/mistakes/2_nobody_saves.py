"""It looks as though the replaced todo is returned, but not saved. A copy that nobody saves is lost."""
# caught by: test_2_service.py::test_a_replacement_is_saved
# says: what nobody saves is lost
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
if old.completed and not new.completed:
    await self._require_room(owner_id)
todo = replace(old, **new.model_dump())
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now(UTC)
return todo
