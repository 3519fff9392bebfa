"""Exercise 3: record start and stop."""

import asyncio
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI

from checks.probes.logs import Words, listening
from workbook.asgi import ASGIApp
from workbook.client import Client

START, BOTH = Words(["started"]), Words(["started", "stopped"])


def test_start_and_stop_are_recorded_once_each(
    make_app: Callable[[], FastAPI], connect: Callable[[ASGIApp], Client]
) -> None:
    """One run leaves one INFO record "started" and one "stopped"."""
    with listening() as log:
        app = make_app()
        app.add_api_route("/broken", fail)
        client = connect(app)
        for path in ("/health", "/broken", "/health"):
            client.get(path)
        client.stop()

    assert log.words("started", "stopped") == BOTH, (
        "who reads the log counts runs by these two INFO records, so they come once "
        "each, whatever the requests in between did"
    )


def test_the_stop_is_not_recorded_while_the_app_serves(
    app: FastAPI, connect: Callable[[ASGIApp], Client]
) -> None:
    """While the app serves, only its start is recorded."""
    with listening() as log:
        connect(app).get("/health")

    assert log.words("started", "stopped") == START, (
        "what stands before `yield` runs at the start, what stands after it at the stop"
    )


def test_the_stop_is_recorded_after_an_error(app: FastAPI) -> None:
    """The stop is recorded when an error ends the serving."""
    with listening() as log:
        asyncio.run(serve_until(app, RuntimeError("the server broke")))

    assert log.words("started", "stopped") == BOTH, (
        "a server that breaks raises its error at your `yield`, and what follows must "
        "run all the same: later it will close connections there"
    )


def test_the_stop_is_recorded_after_a_cancellation(app: FastAPI) -> None:
    """The stop is recorded when the server is cancelled."""
    with listening() as log:
        asyncio.run(serve_until(app, asyncio.CancelledError()))

    assert log.words("started", "stopped") == BOTH, (
        "a server that is told to hurry cancels its tasks; a CancelledError is no "
        "Exception, and the last part must run for it too"
    )


def test_the_error_goes_on_to_the_server(app: FastAPI) -> None:
    """An error that ends the serving goes on to the server."""
    reason = RuntimeError("the server broke")

    what_the_server_sees = asyncio.run(serve_until(app, reason))

    assert what_the_server_sees is reason, (
        "a lifespan that swallows an error makes a crash look like a proper stop, and "
        "one that raises another hides the reason"
    )


async def fail() -> None:
    """Be an operation with a bug."""
    raise RuntimeError("a bug")


async def serve_until(app: FastAPI, reason: BaseException) -> BaseException | None:
    """Start an app as a server does, break off, and return what the app raises."""
    inbox: list[dict[str, Any]] = [{"type": "lifespan.startup"}]

    async def receive() -> dict[str, Any]:
        if inbox:
            return inbox.pop()
        raise reason

    async def send(message: Any) -> None:
        """Ignore what the app answers."""

    scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
    [raised] = await asyncio.gather(app(scope, receive, send), return_exceptions=True)
    return raised
