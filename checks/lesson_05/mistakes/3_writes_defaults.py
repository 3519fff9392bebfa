"""It looks as though a PATCH writes defaults into fields that nobody has sent. Missing means: leave it as it is."""
# caught by: test_3_patch.py::test_a_patch_changes_one_field
# says: a default in its place erases it
# in app/schemas/todo.py
title: Title | MISSING = MISSING
completed: bool = False
due_at: Moment | None = None
description: Description | None = None
priority: Priority = 3
