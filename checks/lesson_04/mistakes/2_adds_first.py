"""It looks as though a todo is stored before anybody has asked for room. Then it stays, although it was refused."""
# caught by: test_2_rules.py::test_a_full_list_takes_no_other_open_todo
# says: ask for room first
# in app/services/todo_service.py #1
now = datetime.now(UTC)
todo = await self.todos.add(
    NewTodo(
        owner_id=owner_id,
        created_at=now,
        completed_at=now if new.completed else None,
        **new.model_dump(),
    )
)
query = TodoQuery(completed=False)
if await self.todos.count_for_owner(owner_id, query) > self.max_open:
    raise TooManyOpenTodos(self.max_open)
return todo
