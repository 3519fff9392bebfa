"""It looks as though every change of an open todo asks for room in the list. Only reopening does; _keep knows the difference."""
# caught by: test_3_completion.py::test_an_open_todo_needs_no_other_room
# says: open already
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
if not new.completed:
    await self._require_room(owner_id)
return await self._keep(todo, new)
