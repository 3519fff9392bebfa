"""It looks as though an empty description counts as not sent. It was sent, and it is text."""
# caught by: test_3_doors.py::test_a_patch_keeps_what_fits
# says: empty text is text
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
sent = {name: value for name, value in changes.model_dump().items() if value != ""}
return await self._keep(todo, replace(todo, **sent))
