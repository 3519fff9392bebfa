"""It looks as though only the time is looked at. A todo that is completed is not overdue, however late it is."""
# caught by: test_5_overdue.py::test_a_finished_todo_is_not_overdue
# says: what is done cannot be late
# in app/api/v1/routers/todos.py
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your todos that were due before now."""
    now = datetime.now(UTC)
    return [
        todo
        for todo in store.owned_by(owner_id)
        if todo.due_at is not None and todo.due_at < now
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


