"""An answer that is made part by part, and what happens to the parts in which order."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from fastapi.responses import StreamingResponse

from checks.probes.log_lines import tell

PATH = "/probe/stream"
PARTS = ("one ", "two ", "three ")
PATIENCE = 100
"""Turns of the event loop until a part is made although the one before is not out."""


class Stream:
    """Wraps an app, adds a streamed answer, and notes when a part is made or out.

    Nothing depends on the clock: before the next part is made, everybody else gets
    their turn until the part before it has reached the server.
    """

    def __init__(self, app: Any) -> None:
        self.steps: list[str] = []
        self._app = app
        app.add_api_route(PATH, self._answer)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def note(message: Any) -> None:
            await send(message)
            if message.get("body"):
                self.steps.append(f"{message['body'].decode()}out")

        await self._app(scope, receive, note)

    async def _answer(self) -> StreamingResponse:
        return StreamingResponse(self._parts(), media_type="text/plain")

    async def _parts(self) -> AsyncIterator[str]:
        for part in PARTS:
            tell("part")
            self.steps.append(f"{part}made")
            yield part
            await self._until_out(part)

    async def _until_out(self, part: str) -> None:
        for _ in range(PATIENCE):
            if f"{part}out" in self.steps:
                return
            await asyncio.sleep(0)


def right_steps() -> list[str]:
    """Return what happens when nobody holds a part back."""
    return [f"{part}{step}" for part in PARTS for step in ("made", "out")]
