"""It looks as though due_local is worked out once for each todo. The due time and the zone can change."""
# caught by: test_4_local.py::test_due_local_follows_a_change
# says: worked out for each answer
# top of app/models/todo.py
SHOWN = {}
# in app/models/todo.py
return SHOWN.setdefault(self.id, self.due_at.astimezone(ZoneInfo(self.time_zone)))
