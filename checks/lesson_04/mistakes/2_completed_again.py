"""It looks as though every replacement of a completed todo writes a new moment. Look at what the todo was before."""
# caught by: test_2_times.py::test_completed_at_stays_the_same
# says: has not completed the todo a second time
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
if old.completed and not new.completed:
    await self._require_room(owner_id)
moment = datetime.now(UTC) if new.completed else None
todo = replace(old, completed_at=moment, **new.model_dump())
await self.todos.save(todo)
return todo
