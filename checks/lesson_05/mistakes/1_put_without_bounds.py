"""It looks as though a PUT takes what a POST refuses. Use Title, Description and Priority in TodoReplace: TodoCreate inherits from it."""
# caught by: test_1_bounds.py::test_a_title_has_1_to_200_signs
# says: whichever door
# in app/schemas/todo.py #3
title: str
completed: bool
due_at: Moment | None
description: str | None = None
priority: int = 3
# in app/schemas/todo.py #4
title: Title
completed: bool = False
due_at: Moment | None = None
description: Description | None = None
priority: Priority = 3
