"""It looks as though the todo has another form below its user. Both addresses show one and the same todo."""
# caught by: test_6_users.py::test_a_todo_is_below_its_owner
# says: two addresses of one todo
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> TodoIn:
    """Show one todo of a user. Somebody else's todo is not found here."""
    todo = find_todo(store, user_id, todo_id)
    return TodoIn(title=todo.title, completed=todo.completed, due_at=todo.due_at)
