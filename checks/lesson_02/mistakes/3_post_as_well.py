"""It looks as though POST may replace a todo too. A method has one meaning on an address: allow PUT alone, and FastAPI answers 405 to the others."""
# caught by: test_3_replace.py::test_post_on_a_todo_answers_405
# says: the method does not fit
# in app/api/v1/routers/todos.py
@router.api_route("/{todo_id}", methods=["PUT", "POST"])
async def replace_todo(
    todo_id: ResourceId, new: TodoIn, owner_id: CurrentUserId, store: Store
) -> Todo:
    """Replace one of your todos."""
    todo = replace(find_todo(store, owner_id, todo_id), **new.model_dump())
    store.todos[todo_id] = todo
    return todo
