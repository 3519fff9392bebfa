"""It looks as though the service locks, looks and stores. The lock ends with the process, and the storage takes everything from others."""
# caught by: test_5_storage.py::test_the_storage_itself_refuses_a_taken_address
# says: a lock or a look in the service
# top of app/services/user_service.py
import asyncio

from app.core.exceptions import EmailTaken

ONE_AT_A_TIME = asyncio.Lock()
# in app/services/user_service.py
async with ONE_AT_A_TIME:
    if await self.users.has(new.email):
        raise EmailTaken
    user = NewUser(created_at=self.clock.now(), **new.model_dump())
    return await self.users.add(user)
# in app/repositories/memory.py
user = User(id=next(self._ids), **asdict(new))
self._users[user.email] = user
return replace(user)
# end of app/repositories/memory.py


async def has(self, email: str) -> bool:
    return email in self._users


MemoryUserRepository.has = has
