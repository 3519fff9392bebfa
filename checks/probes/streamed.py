"""An answer that is made part by part, and what happens to the parts in which order."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from fastapi.responses import StreamingResponse

from checks.probes.log_lines import tell

PATH = "/probe/stream"
PARTS = ("one ", "two ", "three ")
LEAVES = "last part leaves"
"""What is logged when the server gets the last message of the streamed answer."""
PATIENCE = 100
"""Turns of the event loop until a part is made although the one before is not out."""
PATIENCE_SECONDS = 1.0
"""How long a part is being made for a client that has left; the server ends it."""


class Stream:
    """Wraps an app, adds a streamed answer, and notes when a part is made or out.

    Nothing depends on the clock: before the next part is made, everybody else gets
    their turn until the part before it has reached the server. A client that leaves has
    gone when the first part is out.
    """

    def __init__(self, app: Any, *, client_leaves: bool = False) -> None:
        self.steps: list[str] = []
        self._app = app
        self._client_leaves = client_leaves
        app.add_api_route(PATH, self._answer)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        first_is_out = asyncio.Event()

        async def note(message: Any) -> None:
            if message["type"] == "http.response.body" and not message.get("more_body"):
                tell(LEAVES)
            await send(message)
            if message.get("body"):
                self.steps.append(f"{message['body'].decode()}out")
                first_is_out.set()

        async def leave() -> Any:
            await first_is_out.wait()
            return {"type": "http.disconnect"}

        leaves = self._client_leaves and scope["type"] == "http"
        await self._app(scope, leave if leaves else receive, note)

    async def _answer(self) -> StreamingResponse:
        return StreamingResponse(self._parts(), media_type="text/plain")

    async def _parts(self) -> AsyncIterator[str]:
        for part in PARTS:
            tell("part")
            self.steps.append(f"{part}made")
            yield part
            await self._until_out(part)
            if self._client_leaves:
                await asyncio.sleep(PATIENCE_SECONDS)

    async def _until_out(self, part: str) -> None:
        for _ in range(PATIENCE):
            if f"{part}out" in self.steps:
                return
            await asyncio.sleep(0)


def right_steps() -> list[str]:
    """Return what happens when nobody holds a part back."""
    return [f"{part}{step}" for part in PARTS for step in ("made", "out")]
