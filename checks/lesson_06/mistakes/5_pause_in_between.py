"""It looks as though something is awaited between the look and the write. All others look during that pause."""
# caught by: test_5_once.py::test_of_ten_at_once_one_succeeds
# says: all ten look before one of them stores
# top of app/repositories/memory.py
import asyncio
# in app/repositories/memory.py
is_taken = new.email in self._users
await asyncio.sleep(0)
if is_taken:
    raise EmailTaken
user = User(id=next(self._ids), **asdict(new))
self._users[user.email] = user
return replace(user)
