"""It looks as though a PATCH takes a due time without an offset. Use Moment here, too."""
# caught by: test_3_doors.py::test_a_patch_takes_no_type_for_another
# says: the next one refuses
# in app/schemas/todo.py
title: Title | MISSING = MISSING
completed: bool | MISSING = MISSING
due_at: Annotated[datetime, Field(strict=False)] | MISSING | None = MISSING
description: Description | MISSING | None = MISSING
priority: Priority | MISSING = MISSING
