"""It looks as though a PATCH drops fields that it does not know. Leave that setting to In, so that all requests have it."""
# caught by: test_3_doors.py::test_a_patch_refuses_what_is_not_declared
# says: believes that it has changed something
# top of app/schemas/todo.py
from pydantic import ConfigDict
# in app/schemas/todo.py
model_config = ConfigDict(extra="ignore")

title: Title | MISSING = MISSING
completed: bool | MISSING = MISSING
due_at: Moment | MISSING | None = MISSING
description: Description | MISSING | None = MISSING
priority: Priority | MISSING = MISSING
