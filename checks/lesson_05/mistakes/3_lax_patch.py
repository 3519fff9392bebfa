"""It looks as though a PATCH converts what POST and PUT refuse. Leave that setting to In, so that all requests have it."""
# caught by: test_3_doors.py::test_a_patch_takes_no_type_for_another
# says: the next one refuses
# top of app/schemas/todo.py
from pydantic import ConfigDict
# in app/schemas/todo.py
model_config = ConfigDict(strict=False)

title: Title | MISSING = MISSING
completed: bool | MISSING = MISSING
due_at: Moment | MISSING | None = MISSING
description: Description | MISSING | None = MISSING
priority: Priority | MISSING = MISSING
