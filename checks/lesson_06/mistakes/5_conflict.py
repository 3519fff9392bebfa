"""It looks as though a taken address answers 409. It is a fair choice, but the decision fell on 422, beside the field."""
# caught by: test_5_once.py::test_a_mailbox_registers_once
# says: A form shows the message
# top of app/repositories/memory.py
from app.core.exceptions import Conflict
# in app/repositories/memory.py
if new.email in self._users:
    raise Conflict("Email is already registered")
user = User(id=next(self._ids), **asdict(new))
self._users[user.email] = user
return replace(user)
