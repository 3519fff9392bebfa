"""It looks as though ids begin with 0. Paths take 1 and more, and 0 is no to many an if."""
# caught by: test_5_users.py::test_a_registered_user_is_answered
# says: an id in a path is 1 or more
# in app/repositories/memory.py
if new.email in self._users:
    raise EmailTaken
user = User(id=next(self._ids) - 1, **asdict(new))
self._users[user.email] = user
return replace(user)
