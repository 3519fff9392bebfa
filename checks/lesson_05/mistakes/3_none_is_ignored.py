"""It looks as though None stands for a field that was not sent, and null is thrown away with it. Then nothing can be cleared, and a null that should be refused answers 200."""
# caught by: test_3_patch.py::test_null_is_refused_elsewhere
# says: A missing field and null are not the same
# in app/schemas/todo.py
title: Title | None = None
completed: bool | None = None
due_at: Moment | None = None
description: Description | None = None
priority: Priority | None = None
# in app/services/todo_service.py
todo = await self.get(owner_id, todo_id)
sent = changes.model_dump(exclude_none=True)
return await self._keep(todo, replace(todo, **sent))
