"""It looks as though the service looks and the storage writes. In between, others look as well: only the storage can do both in one step."""
# caught by: test_5_once.py::test_of_ten_at_once_one_succeeds
# says: between a look and a write
# top of app/services/user_service.py
from app.core.exceptions import EmailTaken
# in app/services/user_service.py
if await self.users.has(new.email):
    raise EmailTaken
user = NewUser(created_at=self.clock.now(), **new.model_dump())
return await self.users.add(user)
# in app/repositories/memory.py
user = User(id=next(self._ids), **asdict(new))
self._users[user.email] = user
return replace(user)

async def has(self, email: str) -> bool:
    return email in self._users
