"""It looks as though PUT creates a todo when there is none. Here the server gives out the ids, so look the todo up first."""
# caught by: test_3_replace.py::test_put_on_a_missing_todo_answers_404
# says: the server gives out the ids
# in app/api/v1/routers/todos.py
@router.put("/{todo_id}")
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos, or create it."""
    old = store.todos.get(todo_id)
    todo = Todo(
        id=todo_id,
        owner_id=owner_id,
        created_at=old.created_at if old else datetime.now(UTC),
        **new.model_dump(),
    )
    store.todos[todo_id] = todo
    return todo
