"""It looks as though every change of an open todo asks for room. It has its place already; only one that was completed needs a new one."""
# caught by: test_2_rules.py::test_an_open_todo_can_be_changed_in_a_full_list
# says: there is nothing to refuse
# in app/services/todo_service.py #3
old = await self.get(owner_id, todo_id)
if not new.completed:
    await self._require_room(owner_id)
todo = replace(old, **new.model_dump())
if not todo.completed:
    todo.completed_at = None
elif not old.completed:
    todo.completed_at = datetime.now(UTC)
await self.todos.save(todo)
return todo
