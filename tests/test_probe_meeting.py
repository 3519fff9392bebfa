"""The probe of requests that are under way at once: what they share is found."""

from contextvars import ContextVar
from random import Random
from types import SimpleNamespace
from typing import Any, cast

import pytest
from fastapi import Request

from checks.probes import meeting
from checks.probes.meeting import meet
from workbook.asgi import Answer, Loop
from workbook.client import Client
from workbook.suite import LessonTree

ROUNDS = range(50)
CROWD = 10


async def who_asks() -> int:
    return 1


LESSON = cast(
    "LessonTree",
    SimpleNamespace(
        import_module=lambda _name: SimpleNamespace(get_current_user_id=who_asks)
    ),
)


class Global:
    """Keeps one value for everybody."""

    value = 0

    def set(self, value: int) -> None:
        self.value = value

    def get(self) -> int:
        return self.value


class Asking:
    """An app that asks who asks, and remembers the number of each request."""

    def __init__(self, memory: Any) -> None:
        self.dependency_overrides: dict[Any, Any] = {}
        self.memory = memory
        self.count = 0
        self.seen: list[tuple[int, int]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.count += 1
        self.memory.set(number := self.count)
        await self.dependency_overrides[who_asks](Request(scope, receive))
        self.seen.append((number, self.memory.get()))
        await send({"type": "http.response.start", "status": 200})
        await send({"type": "http.response.body"})


def send_all(app: Any, count: int = CROWD) -> list[Answer]:
    """Let a crowd meet in an app."""
    loop = Loop()
    answers = meet(Client(app, loop), LESSON, Random(1), count)
    loop.close()
    return answers


def test_what_each_request_keeps_for_itself_is_kept() -> None:
    """A context variable has a value for each of them."""
    for _ in ROUNDS:
        app = Asking(ContextVar("number", default=0))
        assert {answer.status_code for answer in send_all(app)} == {200}
        assert all(number == remembered for number, remembered in app.seen)
        assert len(app.seen) == CROWD


def test_what_requests_share_is_overwritten() -> None:
    """All of them are there before the first goes on."""
    for _ in ROUNDS:
        app = Asking(Global())
        send_all(app)
        assert {remembered for _, remembered in app.seen} == {CROWD}


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """When one of them does not come, the others give up."""
    monkeypatch.setattr(meeting, "PATIENCE", 0.01)

    class LosesOne(Asking):
        async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
            if self.count == 1:
                self.count += 1
                raise LookupError
            await super().__call__(scope, receive, send)

    errors = [type(answer.error) for answer in send_all(LosesOne(Global()), 3)]

    assert sorted(error.__name__ for error in errors) == [
        "LookupError",
        "TimeoutError",
        "TimeoutError",
    ]
