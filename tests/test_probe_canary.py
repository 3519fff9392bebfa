"""A storage of users that knows more than any client may see."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from checks.probes.canary import MarkedUsers
from workbook.suite import LessonTree

TIMES = 50


@dataclass(kw_only=True)
class NewUser:
    """A user who is not stored yet."""

    email: str


@dataclass(kw_only=True)
class User(NewUser):
    """A user who is."""

    id: int


class MemoryUserRepository:
    """A storage as a learner writes one."""

    def __init__(self) -> None:
        self.users: list[User] = []

    async def add(self, new: NewUser) -> User:
        """Store a user."""
        self.users.append(User(id=len(self.users) + 1, email=new.email))
        return self.users[-1]


MODULES: dict[str, Any] = {
    "app.models.user": SimpleNamespace(User=User),
    "app.repositories.memory": SimpleNamespace(
        MemoryUserRepository=MemoryUserRepository
    ),
}


def test_every_user_has_one_field_more() -> None:
    """What comes out is a user with a note; what is stored is one without."""
    users = MarkedUsers(LessonTree("lesson_06", Path(), MODULES.__getitem__), "secret")

    for number in range(1, TIMES + 1):
        user = asyncio.run(users.add(NewUser(email="ada@example.com")))

        assert isinstance(user, User)
        assert (user.id, user.email) == (number, "ada@example.com")
        assert vars(user)["note_to_staff"] == "secret"
    assert [vars(user) for user in users.users[:1]] == [
        {"id": 1, "email": "ada@example.com"}
    ]
