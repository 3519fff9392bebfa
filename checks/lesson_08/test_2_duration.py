"""Exercise 2: a line tells how long its request took."""

import asyncio
from collections.abc import AsyncIterator
from random import Random
from time import perf_counter
from typing import Any

from fastapi.responses import StreamingResponse

from checks.probes.log_lines import FINISHED, Log
from workbook.client import Client


def test_the_duration_is_in_milliseconds(client: Client, log: Log, rng: Random) -> None:
    """duration_ms is the time that the request took, in milliseconds."""
    wait = rng.choice([6, 14])

    async def take_a_while() -> None:
        await asyncio.sleep(wait / 1000)

    app: Any = client.app
    app.add_api_route("/probe/slow", take_a_while)
    began = perf_counter()
    answer = client.get("/probe/slow")
    took = round((perf_counter() - began) * 1000)
    assert answer.status_code == 200, "this operation waits a while, and succeeds"

    duration: Any = log.take_only(FINISHED).get("duration_ms")
    assert type(duration) in {int, float}, "a duration is a number"
    assert round(duration) >= wait - 2, (
        f"the operation waits for {wait} ms, and the request is over after that"
    )
    assert round(duration) <= took + 1, (
        "seen from outside it took less. A duration is the difference between two "
        "looks at the same clock, one that only goes forward"
    )


def test_the_duration_lasts_to_the_last_part(client: Client, log: Log) -> None:
    """duration_ms of a streamed answer ends with its last part."""
    before = 0.0

    async def parts() -> AsyncIterator[str]:
        nonlocal before
        before = perf_counter() - began
        yield "one "
        await asyncio.sleep(before + 0.01)
        yield "two"

    async def answer() -> StreamingResponse:
        return StreamingResponse(parts())

    app: Any = client.app
    app.add_api_route("/probe/parts", answer)
    began = perf_counter()
    assert client.get("/probe/parts").text == "one two"

    duration: Any = log.take_only(FINISHED).get("duration_ms")
    lasted_to_the_end = duration >= before * 1000 + 8
    assert lasted_to_the_end, (
        "between the two parts lie 10 ms more than before them. Whoever looks at the "
        "clock when the answer begins tells how long its client waited for that"
    )
