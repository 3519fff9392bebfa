"""It looks as though due_local has the offset that holds today. In half a year the clocks are turned."""
# caught by: test_4_local.py::test_due_local_shows_the_clock_of_that_town
# says: In summer
# top of app/models/todo.py
from datetime import timezone
# in app/models/todo.py
offset = datetime.now(ZoneInfo(self.time_zone)).utcoffset()
return self.due_at.astimezone(timezone(offset))
