"""It looks as though the answer has the bounds of a request. A stored todo that is older than the bounds then becomes a 500."""
# caught by: test_1_read.py::test_an_answer_has_no_bounds
# says: bounds change
# top of app/schemas/todo.py
from pydantic import PastDatetime, PositiveInt
# in app/schemas/todo.py #5
id: PositiveInt
owner_id: PositiveInt
title: CleanStr
description: CleanStr | None
priority: PositiveInt
completed: bool
due_at: datetime | None
created_at: PastDatetime
updated_at: PastDatetime
completed_at: PastDatetime | None
