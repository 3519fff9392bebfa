"""It looks as though a todo is full when it holds exactly as many files as it may. It can hold more, when the limit was lowered."""
# caught by: test_5_quota.py::test_every_todo_has_room_of_its_own
# says: holds more than it allows
# in app/repositories/memory.py
if len(self._of_todo(new.owner_id, new.todo_id)) == most:
    raise TooManyAttachments(most)
