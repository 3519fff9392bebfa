"""It looks as though completed_at is written by replace alone. A todo can also be completed when it is added."""
# caught by: test_2_times.py::test_completed_at_tells_since_when
# says: both ways of completing a todo
# in app/services/todo_service.py #1
if not new.completed:
    await self._require_room(owner_id)
return await self.todos.add(
    NewTodo(
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        completed_at=None,
        **new.model_dump(),
    )
)
