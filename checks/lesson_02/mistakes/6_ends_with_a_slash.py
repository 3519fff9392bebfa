"""It looks as though the path of the list is "/". Behind the router's prefix an empty path is enough; a slash becomes a part of the address."""
# caught by: test_6_users.py::test_every_address_carries_the_version
# says: clients build on addresses
# in app/api/v1/routers/todos.py
@user_todos_router.get("/")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)
