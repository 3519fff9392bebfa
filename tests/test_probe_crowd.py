"""A crowd finds every gap between a look and a write, and none where there is none."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from checks.probes import crowd
from checks.probes.crowd import Crowded

RUNS = 50
CROWD = 20
ROOM = 10
Add = Callable[[Any], Awaitable[bool]]


class Counter:
    """A repository in which counting and storing are one, or are two."""

    def __init__(self) -> None:
        self.stored = 0
        self.lock = asyncio.Lock()

    async def count(self) -> int:
        return self.stored

    async def add(self) -> bool:
        self.stored += 1
        return True

    async def add_if_room(self) -> bool:
        return self.stored < ROOM and await self.add()

    async def count_wait_and_add(self) -> bool:
        has_room = self.stored < ROOM
        await asyncio.sleep(0)
        return has_room and await self.add()


async def in_one_step(facts: Any) -> bool:
    return bool(await facts.add_if_room())


async def look_and_add_in_one_step(facts: Any) -> bool:
    return await facts.count() < ROOM and bool(await facts.add_if_room())


async def count_first(facts: Any) -> bool:
    return await facts.count() < ROOM and bool(await facts.add())


async def wait_below(facts: Any) -> bool:
    return bool(await facts.count_wait_and_add())


async def count_write_and_add(facts: Any) -> bool:
    if await facts.count() >= ROOM:
        return False
    await asyncio.to_thread(int)
    return bool(await facts.add())


def let_in(add: Add) -> int:
    """Let a crowd come out of threads, each at its own time; say how many got in."""

    async def come(facts: Any) -> None:
        await asyncio.to_thread(int)
        await add(facts)

    async def come_all() -> int:
        counter = Counter()
        facts = Crowded(counter, CROWD)
        await asyncio.gather(*(come(facts) for _ in range(CROWD)))
        return counter.stored

    return asyncio.run(come_all())


@pytest.mark.parametrize("add", [count_first, wait_below, count_write_and_add])
def test_a_gap_is_met_every_time(add: Add) -> None:
    """Whoever counts first and stores later stores for everybody."""
    assert [let_in(add) for _ in range(RUNS)] == [CROWD] * RUNS


@pytest.mark.parametrize("add", [in_one_step, look_and_add_in_one_step])
def test_without_a_gap_nobody_slips_in(add: Add) -> None:
    """Counting and storing in one step lets as many in as there is room."""
    assert [let_in(add) for _ in range(RUNS)] == [ROOM] * RUNS


def test_nobody_waits_for_whom_a_lock_holds_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A lock lets one in at a time, and is as right as any other way."""
    monkeypatch.setattr(crowd, "PATIENCE", 0.01)

    async def add_all() -> int:
        counter = Counter()
        facts = Crowded(counter, CROWD)

        async def behind_a_lock() -> None:
            async with counter.lock:
                await count_first(facts)

        await asyncio.gather(*(behind_a_lock() for _ in range(CROWD)))
        return counter.stored

    assert asyncio.run(add_all()) == ROOM
