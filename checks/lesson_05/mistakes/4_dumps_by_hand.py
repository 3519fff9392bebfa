"""It looks as though the operation is not described as answering with a todo. A dictionary in the description says nothing about its fields."""
# caught by: test_4_description.py::test_the_description_tells_what_goes_out
# says: described as something else than a todo
# top of app/api/v1/routers/user_todos.py
from typing import Any
# in app/api/v1/routers/user_todos.py #2
@router.get("/{todo_id}", response_model=dict[str, Any])
