"""The rules about users."""

from app.models.user import NewUser, User
from app.repositories.base import UserRepository
from app.schemas.user import UserCreate
from app.utils.clock import SYSTEM_CLOCK, Clock


class UserService:
    """What can be done about accounts."""

    def __init__(self, users: UserRepository, clock: Clock = SYSTEM_CLOCK) -> None:
        self.users = users
        self.clock = clock

    async def register(self, new: UserCreate) -> User:
        """Add a user. An address that is in use already is an `EmailTaken`."""
        user = NewUser(created_at=self.clock.now(), **new.model_dump())
        return await self.users.add(user)
