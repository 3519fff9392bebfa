"""It looks as though null is thrown away with the fields that were not sent. It was sent, and it clears the field."""
# caught by: test_3_patch.py::test_null_clears_what_can_be_empty
# says: null is a value like any other
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
sent = changes.model_dump(exclude_none=True)
return await self._keep(todo, replace(todo, **sent))
