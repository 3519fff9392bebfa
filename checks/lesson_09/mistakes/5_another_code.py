"""It looks as though the conflict has no name of its own. TooManyAttachments says which one it is."""
# caught by: test_5_quota.py::test_a_todo_takes_ten_attachments
# says: tell it from other conflicts
# top of app/repositories/memory.py
from app.core.exceptions import Conflict
# in app/repositories/memory.py
if len(self._of_todo(new.owner_id, new.todo_id)) >= most:
    raise Conflict(f"A todo may have {most} attachments at most.")
