"""It looks as though a PUT has to hold the new fields, too. Clients from before this lesson cannot know them."""
# caught by: test_1_whole.py::test_a_put_resets_what_an_old_client_does_not_know
# says: It must go on working
# in app/schemas/todo.py #3
title: Title
completed: bool
due_at: Moment | None
description: Description | None
priority: Priority
# in app/schemas/todo.py #4
completed: bool = False
due_at: Moment | None = None
description: Description | None = None
priority: Priority = 3
