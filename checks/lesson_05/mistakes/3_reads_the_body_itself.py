"""It looks as though the PATCH reads its body by hand, so the description does not know what to send. Name TodoPatch in the signature."""
# caught by: test_4_description.py::test_the_description_tells_what_comes_in
# says: other fields than the client may send
# top of app/api/v1/routers/todos.py
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
# in app/api/v1/routers/todos.py
@router.patch("/{todo_id}", response_model=TodoRead)
async def update_todo(
    todo_id: ResourceId, request: Request, owner_id: CurrentUserId, todos: Todos
) -> Todo:
    """Change some fields of one of your todos."""
    try:
        changes = TodoPatch.model_validate(await request.json())
    except ValidationError as error:
        found = [{**item, "loc": ("body", *item["loc"])} for item in error.errors()]
        raise RequestValidationError(found) from error
    return await todos.change(owner_id, todo_id, changes)
