"""It looks as though the moment comes from the clock on the wall, without an offset. Ask for it in UTC."""
# caught by: test_2_times.py::test_completed_at_tells_since_when
# says: write the present moment, in UTC
# in app/services/todo_service.py #1
if not new.completed:
    await self._require_room(owner_id)
return await self.todos.add(
    NewTodo(
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        completed_at=datetime.now() if new.completed else None,
        **new.model_dump(),
    )
)
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
if old.completed and not new.completed:
    await self._require_room(owner_id)
todo = replace(old, **new.model_dump())
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now()
await self.todos.save(todo)
return todo
