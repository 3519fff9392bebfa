"""It looks as though a user without todos is answered with an error. A list that has nothing in it is an empty list."""
# caught by: test_6_users.py::test_a_user_without_todos_has_an_empty_list
# says: even nothing
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    todos = store.owned_by(user_id)
    if not todos:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no user {user_id}.")
    return todos


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)
