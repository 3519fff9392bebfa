"""The probe that finds out who blocks the event loop."""

import asyncio
import time
from typing import Any

import pytest

from checks.probes.loop_lag import Watched, blocks, idle_pause


async def considerate(_scope: Any, _receive: Any, _send: Any) -> None:
    """Take a while without being in the way."""
    await asyncio.sleep(0.002)
    await asyncio.to_thread(time.sleep, 0.002)


async def blocking(_scope: Any, _receive: Any, _send: Any) -> None:
    """Take a while, and everybody has to wait."""
    await asyncio.sleep(0)
    time.sleep(0.008)  # noqa: ASYNC251 - this is what the probe has to find


async def pauses_of(app: Any, count: int) -> list[float]:
    """Return the pauses that requests to an app cause."""
    watched = Watched(app)
    for _ in range(count):
        await watched({"type": "http"}, None, None)
    return watched.pauses


def test_a_blocked_loop_is_noticed_every_time() -> None:
    """Fifty requests that block, fifty pauses as long as that."""
    assert min(asyncio.run(pauses_of(blocking, 50))) >= 0.008


def test_a_loop_that_is_free_beats_on() -> None:
    """Of fifty requests that wait with an await, hardly any shows a pause."""
    pauses = sorted(asyncio.run(pauses_of(considerate, 50)))

    assert not blocks(pauses, [0.0])
    assert pauses[25] < 0.05


def test_only_long_pauses_count_and_only_beside_an_idle_loop() -> None:
    """Fifty times: short ones, single ones, and those of a busy machine do not."""
    for _ in range(50):
        assert blocks([0.2, 0.2, 0.2], [0.005, 0.006])
        assert not blocks([0.04, 0.04, 0.04], [0.005])
        assert not blocks([0.9, 0.005, 0.005], [0.005])
        assert not blocks([0.2, 0.2, 0.2], [0.1, 0.1])


def test_an_idle_loop_has_short_pauses() -> None:
    """What the machine adds by itself."""
    assert 0 < asyncio.run(idle_pause(0.02)) < 1


def test_a_request_that_fails_is_watched_too() -> None:
    """The pause counts, and the failure goes on."""

    async def failing(_scope: Any, _receive: Any, _send: Any) -> None:
        raise RuntimeError

    watched = Watched(failing)
    with pytest.raises(RuntimeError):
        asyncio.run(watched({"type": "http"}, None, None))

    assert len(watched.pauses) == 1


def test_the_lifespan_is_not_watched() -> None:
    """Starting may take its time: nobody else is served yet."""
    watched = Watched(blocking)
    asyncio.run(watched({"type": "lifespan"}, None, None))

    assert watched.pauses == []
