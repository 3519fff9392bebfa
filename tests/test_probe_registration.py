"""Registering users, as checks do it."""

import json
from random import Random
from typing import Any

from checks.probes.registration import account, register, some_email
from workbook.asgi import Loop
from workbook.client import Client

TIMES = 50


def test_nobody_can_guess_an_address() -> None:
    """Fifty addresses are fifty, in small letters, and at the right domain."""
    rng = Random(1)
    emails = {some_email(rng, "example.org") for _ in range(TIMES)}

    assert len(emails) == TIMES
    assert all(it == it.lower() and it.endswith("@example.org") for it in emails)


def test_what_is_sent_is_an_account() -> None:
    """The address and a name are sent; a check can choose other fields."""
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        sent.append((scope["path"], json.loads((await receive())["body"])))
        await send({"type": "http.response.start", "status": 201})
        await send({"type": "http.response.body"})

    loop = Loop()
    answer = register(Client(app, loop), "ada@example.com", display_name="L.")
    loop.close()

    assert answer.status_code == 201
    assert sent == [("/api/v1/users", account("ada@example.com", display_name="L."))]
