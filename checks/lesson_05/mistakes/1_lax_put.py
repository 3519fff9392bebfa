"""It looks as though one request is strict and another is not. Leave that setting to In, so that all requests have it."""
# caught by: test_2_strict.py::test_no_type_is_taken_for_another
# says: nobody can list what passes
# top of app/schemas/todo.py
from pydantic import ConfigDict
# in app/schemas/todo.py #3
model_config = ConfigDict(strict=False)

title: Title
completed: bool
due_at: Moment | None
description: Description | None = None
priority: Priority = 3
# in app/schemas/todo.py #4
model_config = ConfigDict(strict=True)

completed: bool = False
due_at: Moment | None = None
