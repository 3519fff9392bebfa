"""It looks as though a PATCH works on the todos of user 1, whoever asks. The operation is told who that is."""
# caught by: test_3_rules.py::test_a_patch_needs_an_own_todo
# says: The third is the own one
# in app/api/v1/routers/todos.py
@router.patch("/{todo_id}", response_model=TodoRead)
async def update_todo(todo_id: ResourceId, changes: TodoPatch, todos: Todos) -> Todo:
    """Change some fields of one of your todos."""
    return await todos.change(1, todo_id, changes)
