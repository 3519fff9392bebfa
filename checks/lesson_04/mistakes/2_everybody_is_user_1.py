"""It looks as though the service decides whose todo it is. It is told: the owner is its first parameter."""
# caught by: test_2_service.py::test_a_new_todo_belongs_to_its_owner
# says: what was sent and what only the server knows
# in app/services/todo_service.py #1
if not new.completed:
    await self._require_room(owner_id)
now = datetime.now(UTC)
return await self.todos.add(
    NewTodo(
        owner_id=1,
        created_at=now,
        completed_at=now if new.completed else None,
        **new.model_dump(),
    )
)
