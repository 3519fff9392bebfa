"""Register users, in every lesson.

Later lessons ask for more than an address and a name. It is sent from here then, and
the checks of earlier lessons go on.
"""

from random import Random
from typing import Any

from workbook.asgi import Answer
from workbook.client import Client

USERS = "/api/v1/users"
PEOPLE = ("ada", "grace", "edsger", "barbara", "leslie")


def some_email(rng: Random, domain: str = "example.com") -> str:
    """Return an address in small letters that nobody can guess."""
    return f"{rng.choice(PEOPLE)}.{rng.randrange(10**9)}@{domain}"


def account(email: Any, **fields: Any) -> dict[str, Any]:
    """Return a body with which somebody can register."""
    return {"email": email, "display_name": "Ada", **fields}


def register(client: Client, email: Any, **fields: Any) -> Answer:
    """Try to register somebody with this address."""
    return client.post(USERS, json=account(email, **fields))
