"""It looks as though the todos of whoever asks are shown, whichever user the address names. Take the id from the path, in both operations."""
# caught by: test_6_users.py::test_a_user_without_todos_has_an_empty_list
# says: not of the one who asks
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(
    user_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(owner_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Show one todo of a user."""
    return find_todo(store, owner_id, todo_id)
