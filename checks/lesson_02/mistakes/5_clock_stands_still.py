"""It looks as though the present time is worked out once, when the module is imported: in a constant, or in the default of a parameter. Read the clock inside the function."""
# caught by: test_5_overdue.py::test_the_clock_goes_on
# says: every request has to read the clock
# top of app/api/v1/routers/todos.py
NOW = datetime.now(UTC)
# in app/api/v1/routers/todos.py
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed and todo.due_at is not None and todo.due_at < NOW
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


