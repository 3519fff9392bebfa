"""It looks as though due_local has the hands of UTC and the offset of the town. That is another moment; astimezone moves the hands."""
# caught by: test_4_local.py::test_due_local_shows_the_clock_of_that_town
# says: the hands move when the offset does
# in app/models/todo.py
return self.due_at.replace(tzinfo=ZoneInfo(self.time_zone))
