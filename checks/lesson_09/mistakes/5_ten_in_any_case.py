"""It looks as though the limit is written down a second time. It is handed over as most."""
# caught by: test_5_quota.py::test_every_todo_has_room_of_its_own
# says: this todo is full
# in app/repositories/memory.py
if len(self._of_todo(new.owner_id, new.todo_id)) >= 10:
    raise TooManyAttachments(most)
