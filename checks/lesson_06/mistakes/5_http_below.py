"""It looks as though the storage raises an HTTPException. Its detail is a bare sentence; EmailTaken names the field."""
# caught by: test_5_once.py::test_a_mailbox_registers_once
# says: beside the field
# top of app/repositories/memory.py
from fastapi import HTTPException
# in app/repositories/memory.py
if new.email in self._users:
    raise HTTPException(422, "Email is already registered")
user = User(id=next(self._ids), **asdict(new))
self._users[user.email] = user
return replace(user)
