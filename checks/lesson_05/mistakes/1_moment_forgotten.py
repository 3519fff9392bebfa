"""It looks as though due_at has the type of a datetime in Python. A strict model takes no text for that; Moment does."""
# caught by: test_2_strict.py::test_the_right_types_pass
# says: text is the right type for due_at
# in app/schemas/todo.py #3
title: Title
completed: bool
due_at: AwareDatetime | None
description: Description | None = None
priority: Priority = 3
# in app/schemas/todo.py #4
completed: bool = False
due_at: AwareDatetime | None = None
