"""It looks as though /overdue is declared behind /{todo_id}, which takes the word for an id. Declare the fixed path first."""
# caught by: test_5_overdue.py::test_overdue_is_an_address_of_its_own
# says: the word overdue was taken for an id
# in app/api/v1/routers/todos.py
@router.get("/{todo_id}")
async def read_todo(todo_id: ResourceId, owner_id: CurrentUserId, store: Store) -> Todo:
    """Show one of your todos."""
    return find_todo(store, owner_id, todo_id)


@router.get("/overdue")
async def list_overdue_todos(owner_id: CurrentUserId, store: Store) -> list[Todo]:
    """List your open todos that were due before now."""
    now = datetime.now(UTC)
    return [
        todo
        for todo in store.owned_by(owner_id)
        if not todo.completed and todo.due_at is not None and todo.due_at < now
    ]


