"""It looks as though the user's id is taken as text and converted by hand. Let the type in the signature refuse what is not a number."""
# caught by: test_6_users.py::test_what_cannot_be_a_user_is_refused
# says: must not blame the server
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: str, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(int(user_id))


@user_todos_router.get("/{todo_id}")
async def read_user_todo(user_id: str, todo_id: ResourceId, store: Store) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, int(user_id), todo_id)
