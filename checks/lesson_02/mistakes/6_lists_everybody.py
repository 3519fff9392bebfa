"""It looks as though the list of a user holds every todo of the store. Ask the store for those of that user."""
# caught by: test_6_users.py::test_a_user_has_a_list
# says: whose todos are meant
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return list(store.todos.values())


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)
