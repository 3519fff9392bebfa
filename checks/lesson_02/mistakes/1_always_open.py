"""It looks as though every new todo is open. A client may send completed as well: take over every field that it sent."""
# caught by: test_1_create.py::test_the_answer_is_the_new_todo
# says: somebody writes down what is done already
# in app/api/v1/routers/todos.py
@router.post("", status_code=status.HTTP_201_CREATED)
async def create_todo(
    new: TodoIn, owner_id: CurrentUserId, store: Store, response: Response
) -> Todo:
    """Add a todo to your list. `Location` is its address."""
    todo = Todo(
        id=store.next_id(),
        owner_id=owner_id,
        created_at=datetime.now(UTC),
        title=new.title,
        completed=False,
        due_at=new.due_at,
    )
    store.todos[todo.id] = todo
    response.headers["Location"] = f"/api/v1/todos/{todo.id}"
    return todo
