"""It looks as though the answer has the bounds of a request. A stored todo that is older than the bounds then becomes a 500."""
# caught by: test_1_read.py::test_an_answer_has_no_bounds
# says: bounds change
# in app/schemas/todo.py #5
id: int
owner_id: int
title: Title
description: Description | None
priority: Priority
completed: bool
due_at: datetime | None
created_at: datetime
updated_at: datetime
completed_at: datetime | None
