"""It looks as though the list is served with a slash at the end as well. One thing has one address: leave the second one out."""
# caught by: test_6_users.py::test_a_slash_at_the_end_answers_404
# says: one thing has one address
# in app/api/v1/routers/todos.py
@user_todos_router.get("")
@user_todos_router.get("/", include_in_schema=False)
async def list_user_todos(user_id: ResourceId, store: Store) -> list[Todo]:
    """List the todos of a user."""
    return store.owned_by(user_id)


@user_todos_router.get("/{todo_id}")
async def read_user_todo(
    user_id: ResourceId, todo_id: ResourceId, store: Store
) -> Todo:
    """Show one todo of a user. Somebody else's todo is not found here."""
    return find_todo(store, user_id, todo_id)
