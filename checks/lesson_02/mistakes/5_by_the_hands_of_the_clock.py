"""It looks as though the time zone is cut off before the comparison. The same hour on two clocks is two moments: compare moments that have their offsets."""
# caught by: test_5_overdue.py::test_a_late_todo_is_overdue
# says: compare moments
# in app/api/v1/routers/todos.py
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    now = datetime.now(UTC).replace(tzinfo=None)
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed
        and todo.due_at is not None
        and todo.due_at.replace(tzinfo=None) < now
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


