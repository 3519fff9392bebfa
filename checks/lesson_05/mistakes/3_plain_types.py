"""It looks as though a PATCH has types without bounds. Use Title, Description and Priority here, too."""
# caught by: test_3_doors.py::test_a_patch_keeps_the_bounds
# says: a bound that one door does not know
# in app/schemas/todo.py
title: CleanStr | MISSING = MISSING
completed: bool | MISSING = MISSING
due_at: Moment | MISSING | None = MISSING
description: CleanStr | MISSING | None = MISSING
priority: int | MISSING = MISSING
