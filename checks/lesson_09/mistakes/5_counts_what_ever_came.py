"""It looks as though files count that were deleted long ago. Count those that are there."""
# caught by: test_5_quota.py::test_every_todo_has_room_of_its_own
# says: there is room again
# in app/repositories/memory.py
ever = self.__dict__.setdefault("ever", {})
ever[new.todo_id] = ever.get(new.todo_id, 0) + 1
if ever[new.todo_id] > most:
    raise TooManyAttachments(most)
