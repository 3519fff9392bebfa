"""A race between requests, and a storage that takes its time."""

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from checks.probes.race import Unhurried, race
from workbook.asgi import Loop
from workbook.client import Client

TIMES = 50
TEN = [{"name": "ada"}] * 10
ONE_WINS = [201, *[422] * 9]


class Names:
    """A storage of names."""

    size = 5

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.lock = asyncio.Lock()

    async def add(self, name: str) -> bool:
        """Look and store in one step."""
        if name in self.names:
            return False
        self.names.add(name)
        return True

    async def has(self, name: str) -> bool:
        """Only look."""
        return name in self.names

    async def force(self, name: str) -> bool:
        """Only store."""
        self.names.add(name)
        return True

    async def look_and_wait(self, name: str) -> bool:
        """Look, let others run, and store."""
        is_taken = name in self.names
        await asyncio.sleep(0)
        return not is_taken and await self.force(name)

    async def in_turn(self, name: str) -> bool:
        """Look, let others run, and store, while all others wait."""
        async with self.lock:
            return await self.look_and_wait(name)

    def count(self) -> int:
        """Tell how many there are, without waiting for anything."""
        return len(self.names)


async def in_one_step(names: Any, name: str) -> bool:
    """Leave it to the storage."""
    return bool(await names.add(name))


async def behind_a_lock(names: Any, name: str) -> bool:
    """Leave it to the storage, which lets one in at a time."""
    return bool(await names.in_turn(name))


async def look_first(names: Any, name: str) -> bool:
    """Look and store in two steps, with nothing in between that takes time."""
    return not await names.has(name) and bool(await names.force(name))


async def pause_below(names: Any, name: str) -> bool:
    """Leave it to a storage that waits in between."""
    return bool(await names.look_and_wait(name))


@pytest.fixture
def loop() -> Iterator[Loop]:
    """A loop that is closed at the end."""
    loop = Loop()
    yield loop
    loop.close()


def client_of(register: Callable[[Any, str], Any], names: Any, loop: Loop) -> Client:
    """Return a client of an app that registers names in this way."""

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        name = json.loads((await receive())["body"])["name"]
        status = 201 if await register(names, name) else 422
        await send({"type": "http.response.start", "status": status})
        await send({"type": "http.response.body"})

    return Client(app, loop)


@pytest.mark.parametrize("register", [in_one_step, behind_a_lock])
def test_a_right_registration_wins_every_race(
    register: Callable[[Any, str], Any], loop: Loop
) -> None:
    """Looking and storing in one step lets one of ten succeed, every time."""
    for _ in range(TIMES):
        client = client_of(register, Unhurried(Names()), loop)

        assert race(client, "/names", TEN) == ONE_WINS


@pytest.mark.parametrize("register", [look_first, pause_below])
def test_a_gap_is_found_every_time(
    register: Callable[[Any, str], Any], loop: Loop
) -> None:
    """A look and a write with a gap between them let more than one succeed."""
    for _ in range(TIMES):
        client = client_of(register, Unhurried(Names()), loop)

        assert race(client, "/names", TEN) == [201] * 10


def test_without_a_pause_a_gap_in_a_service_stays_hidden(loop: Loop) -> None:
    """This is why the storage is made slow: in memory, nobody comes in between."""
    client = client_of(look_first, Names(), loop)

    assert race(client, "/names", TEN) == ONE_WINS


def test_what_takes_no_time_is_left_alone() -> None:
    """Attributes and methods that are not async behave as they did."""
    storage = Unhurried(Names())

    assert (storage.size, storage.count()) == (5, 0)
