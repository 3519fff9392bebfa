"""It looks as though null passes for a field that cannot be empty. A default makes a field optional; None in its type lets null in."""
# caught by: test_1_whole.py::test_null_is_no_value_for_what_cannot_be_empty
# says: the default stands for what was not sent
# in app/schemas/todo.py #3
title: Title
completed: bool
due_at: Moment | None
description: Description | None = None
priority: Priority | None = 3
# in app/schemas/todo.py #4
completed: bool | None = False
due_at: Moment | None = None
