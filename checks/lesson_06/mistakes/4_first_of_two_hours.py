"""It looks as though two moments look the same in the hour that is there twice. A datetime tells them apart by its fold; keep it."""
# caught by: test_4_local.py::test_the_hour_that_is_missing_and_the_hour_that_is_twice
# says: two moments must not look the same
# in app/models/todo.py
return self.due_at.astimezone(ZoneInfo(self.time_zone)).replace(fold=0)
