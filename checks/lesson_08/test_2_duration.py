"""Exercise 2: a line tells how long its request took."""

import asyncio
from random import Random
from time import perf_counter
from typing import Any

from checks.probes.log_lines import FINISHED, Log
from workbook.client import Client


def test_the_duration_is_in_milliseconds(client: Client, log: Log, rng: Random) -> None:
    """duration_ms is the time that the request took, in milliseconds."""
    wait = rng.choice([6, 40])

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
