"""It looks as though something is awaited between counting and storing. Twenty requests then count before the first of them stores."""
# caught by: test_5_quota.py::test_of_twenty_at_once_ten_are_taken
# says: with no await in between
# top of app/repositories/memory.py
import asyncio
# in app/repositories/memory.py
present = await self.list_for_todo(new.owner_id, new.todo_id)
await asyncio.sleep(0)
if len(present) >= most:
    raise TooManyAttachments(most)
