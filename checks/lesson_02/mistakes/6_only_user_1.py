"""It looks as though user 1 is the only one whom the list knows. Everybody is user 1 for now; the addresses are there for every user."""
# caught by: test_6_users.py::test_a_user_has_a_list
# says: even nothing
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    if user_id != 1:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no user {user_id}.")
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)
