"""It looks as though users are kept by a module. Then all applications of a process share them."""
# caught by: test_5_once.py::test_every_app_has_its_own_users
# says: and not by a module
# top of app/repositories/memory.py
USERS = {}
# in app/repositories/memory.py
if new.email in USERS:
    raise EmailTaken
user = User(id=next(self._ids), **asdict(new))
USERS[user.email] = user
return replace(user)
