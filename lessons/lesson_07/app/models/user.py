"""What the application keeps of a user."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(kw_only=True)
class NewUser:
    """A user who is not stored yet, and therefore has no id."""

    email: str
    display_name: str
    created_at: datetime


@dataclass(kw_only=True)
class User(NewUser):
    id: int
