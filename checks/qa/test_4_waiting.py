"""Point 4: no request keeps the event loop from serving the others.

Queries, and how many of them a list takes, follow with the database of lesson 19.
"""

from collections.abc import Callable
from random import Random

from fastapi import FastAPI

from checks.probes.findings import NOTHING, Findings
from checks.probes.loop_lag import ATTEMPTS, Watched, blocks, idle_pause
from checks.probes.walk import Walk
from workbook.client import Client
from workbook.suite import Suite


def test_no_operation_blocks_the_event_loop(
    app: FastAPI, connect: Callable[[Watched], Client], suite: Suite, rng: Random
) -> None:
    """While one request is served, others are too."""
    watched = Watched(app)
    walk = Walk(connect(watched), rng)

    found = Findings()
    for case, _ in walk.good():
        pauses, idle = watched.pauses[-1:], [suite.loop.run(idle_pause(0.01))]
        # Machines pause now and then. What blocks, blocks every time.
        while blocks(pauses, idle) and len(pauses) < ATTEMPTS:
            idle.append(suite.loop.run(idle_pause()))
            case.send(walk.client)
            pauses.append(watched.pauses[-1])
        if blocks(pauses, idle):
            found = Findings([f"{case} holds everything up for {max(pauses):.2f} s"])
            break

    assert found == NOTHING, (
        "all requests share one event loop: what waits or computes for long belongs "
        "behind an await, or into a thread"
    )
