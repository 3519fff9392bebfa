"""It looks as though TodoRead has a field that is not in the table. Whatever is listed there leaves."""
# caught by: test_1_read.py::test_an_answer_lists_ten_fields
# says: one that is listed always does
# in app/schemas/todo.py #5
id: int
owner_id: int
title: str
description: str | None
priority: int
completed: bool
due_at: datetime | None
created_at: datetime
updated_at: datetime
completed_at: datetime | None
note_to_staff: str | None = None
