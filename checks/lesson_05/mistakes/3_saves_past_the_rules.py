"""It looks as though change saves the todo itself. Then the limit and completed_at, which _keep looks after, are forgotten."""
# caught by: test_3_completion.py::test_reopening_by_patch_needs_room
# says: one more door
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
if new != todo:
    new.updated_at = datetime.now(UTC)
    await self.todos.save(new)
return new
