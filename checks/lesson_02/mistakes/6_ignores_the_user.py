"""It looks as though the user in the address is read, and then the one who asks is used instead."""
# caught by: test_6_users.py::test_below_another_user_it_does_not_exist
# says: the address says that this todo belongs to that user
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Show one todo of a user."""
    return find_todo(store, owner_id, todo_id)
