"""It looks as though a PATCH saves one field after the other. When one of them is refused, the others have been changed."""
# caught by: test_3_completion.py::test_reopening_by_patch_needs_room
# says: as a whole or not at all
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
for name, value in changes.model_dump().items():
    todo = await self._keep(todo, replace(todo, **{name: value}))
return todo
