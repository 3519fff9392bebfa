"""It looks as though an answer does not tell updated_at. TodoRead lists all that a client may see."""
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
completed_at: datetime | None
