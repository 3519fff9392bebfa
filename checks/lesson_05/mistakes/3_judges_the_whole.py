"""It looks as though a PATCH judges the whole todo again. What is stored may be older than the bounds; judge only what was sent."""
# caught by: test_3_rules.py::test_a_patch_judges_only_what_was_sent
# says: lets nobody complete it
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
known = {name: getattr(todo, name) for name in TodoReplace.model_fields}
new = TodoReplace(**{**known, **changes.model_dump()})
return await self.replace(owner_id, todo_id, new)
