"""The rules about users."""

import logging

from app.models.user import NewUser, User
from app.repositories.base import UserRepository
from app.schemas.user import UserCreate
from app.utils.clock import SYSTEM_CLOCK, Clock

logger = logging.getLogger(__name__)


class UserService:
    """What can be done about accounts."""

    def __init__(self, users: UserRepository, clock: Clock = SYSTEM_CLOCK) -> None:
        self.users = users
        self.clock = clock

    async def register(self, new: UserCreate) -> User:
        """Add a user. An address that is in use already is an `EmailTaken`."""
        user = NewUser(created_at=self.clock.now(), **new.model_dump())
        added = await self.users.add(user)
        # exercise 6: Log user.registered with the new_user_id, not with the address.
        # end exercise 6
        return added
