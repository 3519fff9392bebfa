"""It looks as though the present time has no time zone. Python compares moments only when both have one: ask for the time in UTC."""
# caught by: test_5_overdue.py::test_a_late_todo_is_overdue
# says: a list answers 200
# in app/api/v1/routers/todos.py
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    now = datetime.now()
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed and todo.due_at is not None and todo.due_at < now
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


