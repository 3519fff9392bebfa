"""It looks as though one file too many is taken. When there are as many as there may be, the todo is full."""
# caught by: test_5_quota.py::test_a_todo_takes_ten_attachments
# says: one todo fills the disk
# in app/repositories/memory.py
if len(self._of_todo(new.owner_id, new.todo_id)) > most:
    raise TooManyAttachments(most)
