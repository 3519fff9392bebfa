"""It looks as though a new user is answered and not stored. Then every address stays free."""
# caught by: test_5_once.py::test_a_mailbox_registers_once
# says: reaches a person who has an account
# in app/repositories/memory.py
if new.email in self._users:
    raise EmailTaken
user = User(id=next(self._ids), **asdict(new))
return replace(user)
