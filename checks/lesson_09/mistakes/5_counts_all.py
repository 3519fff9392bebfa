"""It looks as though all files of all todos are counted. Count those of the todo."""
# caught by: test_5_quota.py::test_every_todo_has_room_of_its_own
# says: lock out all others
# in app/repositories/memory.py
if len(self._attachments) >= most:
    raise TooManyAttachments(most)
