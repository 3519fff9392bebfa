"""It looks as though only new todos have to find room. A completed todo that is opened again is one more, too."""
# caught by: test_2_rules.py::test_reopening_a_todo_needs_room
# says: at one of them is no limit
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
todo = replace(old, **new.model_dump())
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now(UTC)
await self.todos.save(todo)
return todo
