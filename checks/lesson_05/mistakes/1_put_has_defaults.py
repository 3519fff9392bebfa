"""It looks as though a PUT may leave out what a POST may leave out. Then a forgotten due_at erases the one that was there."""
# caught by: test_1_whole.py::test_a_put_must_be_complete
# says: would erase what the client
# in app/schemas/todo.py #3
title: Title
completed: bool = False
due_at: Moment | None = None
description: Description | None = None
priority: Priority = 3
# in app/schemas/todo.py #4
