"""The probe of streamed answers: who holds a part back is found, whatever the clock."""

import asyncio
from typing import Any

import pytest
from fastapi import FastAPI

from checks.probes.streamed import PARTS, PATH, Stream, right_steps
from workbook.asgi import Loop
from workbook.client import Client

ROUNDS = 50


class Around:
    """A middleware that passes everything on, after as many turns as it likes."""

    turns = 0

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def pass_on(message: Any) -> None:
            for _ in range(self.turns):
                await asyncio.sleep(0)
            await send(message)

        await self.app(scope, receive, pass_on)


class Slow(Around):
    """Takes its time, and holds nothing back."""

    turns = 20


class Late(Around):
    """Sends a part when the next one is there."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        waiting: list[Any] = []

        async def pass_on(message: Any) -> None:
            waiting.append(message)
            is_last = not message.get("more_body") and "body" in message
            while len(waiting) > 1 or (is_last and waiting):
                await send(waiting.pop(0))

        await self.app(scope, receive, pass_on)


class Collecting(Around):
    """Sends everything at the end."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        parts: list[Any] = []

        async def keep(message: Any) -> None:
            parts.append(message)

        await self.app(scope, receive, keep)
        for message in parts:
            await send(message)


def steps_with(middleware: type[Around]) -> list[list[str]]:
    """Return what happens to the parts behind a middleware, request by request."""
    app = FastAPI()
    app.add_middleware(middleware)
    stream, loop = Stream(app), Loop()
    client = Client(stream, loop)
    seen = []
    for _ in range(ROUNDS):
        stream.steps = []
        assert client.get(PATH).text == "".join(PARTS)
        seen.append(stream.steps)
    loop.close()
    return seen


@pytest.mark.parametrize("middleware", [Around, Slow])
def test_whoever_passes_parts_on_is_right(middleware: type[Around]) -> None:
    """How long that takes does not matter."""
    assert steps_with(middleware) == [right_steps()] * ROUNDS


@pytest.mark.parametrize("middleware", [Late, Collecting])
def test_whoever_holds_parts_back_is_found(middleware: type[Around]) -> None:
    """One part late is as wrong as all of them at the end."""
    for steps in steps_with(middleware):
        assert steps[:2] == ["one made", "two made"]


def test_a_client_can_leave_in_the_middle() -> None:
    """The answer ends after the first part, and nobody waits for the rest."""
    stream, loop = Stream(FastAPI(), client_leaves=True), Loop()
    client = Client(stream, loop)
    for _ in range(ROUNDS):
        stream.steps = []
        answer = client.get(PATH)
        assert (answer.status_code, answer.text) == (200, PARTS[0])
        assert stream.steps == right_steps()[:2]
    loop.close()
