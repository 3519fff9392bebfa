"""It looks as though every PATCH writes updated_at, even one that changes nothing. _keep knows the difference."""
# caught by: test_3_updated.py::test_what_changes_nothing_leaves_no_trace
# says: nothing was updated
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
new = replace(todo, **changes.model_dump())
new.updated_at = datetime.now(UTC)
return await self._keep(todo, new)
