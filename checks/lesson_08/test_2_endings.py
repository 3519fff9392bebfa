"""Exercise 2: however a request ends, its line says so."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from fastapi import FastAPI
from fastapi.responses import Response, StreamingResponse

from checks.probes.findings import NOTHING
from checks.probes.layers import let_layers_tell
from checks.probes.log_lines import FINISHED, Log, find_other_values, values
from workbook.client import Client
from workbook.suite import LessonTree, Suite


def test_background_tasks_come_after_the_line(
    client: Client, lesson: LessonTree, suite: Suite, log: Log
) -> None:
    """The line is written when the answer is out, before its background tasks run."""
    place = "task"
    path = let_layers_tell(client, lesson, suite.loop.run, place)

    client.get(path)

    assert values(log.take_events(place, FINISHED), "event") == [FINISHED, place], (
        "the client has its answer before the task begins. A line that waits for the "
        "task tells how long something took that nobody has waited for"
    )


def test_a_cancelled_request_leaves_a_line_too(
    app: FastAPI, connect: Callable[[Any], Client], log: Log
) -> None:
    """A request that the server cancels leaves a line, and has no status."""

    async def cancelled() -> None:
        raise asyncio.CancelledError

    async def server(scope: Any, receive: Any, send: Any) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            await Response(status_code=503)(scope, receive, send)

    app.add_api_route("/probe/cancelled", cancelled)
    assert connect(server).get("/probe/cancelled").status_code == 503

    line = log.take_only(FINISHED)
    assert find_other_values(line, route="/probe/cancelled", status=None) == NOTHING, (
        "a server that stops cancels what is under way. CancelledError is no "
        "Exception, and no answer has begun, so there is no status"
    )


def test_a_bug_in_a_begun_answer_keeps_its_status(client: Client, log: Log) -> None:
    """An answer that breaks off after it has begun is logged with what was sent."""

    async def parts() -> AsyncIterator[str]:
        yield "one "
        raise LookupError("planted")

    async def answer() -> StreamingResponse:
        return StreamingResponse(parts())

    app: Any = client.app
    app.add_api_route("/probe/broken", answer)
    broken = client.get("/probe/broken")
    line = log.take_only(FINISHED)
    broken.error = None  # planted: a verdict is to show the line instead

    assert find_other_values(line, route="/probe/broken", status=200) == NOTHING, (
        "the client was told 200, and nobody can take that back. The ERROR line tells "
        "the rest"
    )
