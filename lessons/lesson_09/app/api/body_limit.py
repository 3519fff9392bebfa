"""How much a client may send before nobody listens any more."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import HTTPException, Request, Response, status
from fastapi.routing import APIRoute
from starlette.types import Message, Receive

from app.models.attachment import UploadLimits

FORM_BYTES = 8 * 1024  # what stands around the file in a form: boundaries and its name


class BodyBudget:
    """Receives for an application, up to a number of bytes."""

    def __init__(self, receive: Receive, budget: int) -> None:
        self._receive = receive
        self._left = budget

    async def __call__(self) -> Message:
        # exercise 1: Count what comes in; when it is too much, answer 413.
        return await self._receive()
        # end exercise 1


class UploadRoute(APIRoute):
    """A route that stops reading when a form is larger than the largest upload.

    FastAPI reads a form before it calls the operation, so this is the last place
    where somebody can interrupt.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_within_budget(request: Request) -> Response:
            limits: UploadLimits = request.app.state.upload_limits
            receive = BodyBudget(request.receive, limits.max_bytes + FORM_BYTES)
            return await handle(Request(request.scope, receive))

        return handle_within_budget
