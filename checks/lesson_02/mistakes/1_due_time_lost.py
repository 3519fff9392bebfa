"""It looks as though only the title reaches the new todo. Take over every field that the client sent."""
# caught by: test_1_create.py::test_the_answer_is_the_new_todo
# says: with the whole todo in the answer
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=owner_id,
        title=new.title,
        completed=False,
        due_at=None,
        created_at=datetime.now(UTC),
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
