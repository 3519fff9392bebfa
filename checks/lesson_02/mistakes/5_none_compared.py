"""It looks as though a missing due time is compared with the present. Ask first whether there is one: None is neither earlier nor later."""
# caught by: test_5_overdue.py::test_what_is_not_late_is_not_overdue
# says: a list answers 200
# in app/api/v1/routers/todos.py
@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    now = datetime.now(UTC)
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed and todo.due_at < now
    ]


@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


