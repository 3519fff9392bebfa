"""What happens around every request. Pure ASGI: it sees each message as it passes."""

import logging
from time import perf_counter

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.context import (
    REQUEST_ID_HEADER,
    begin_context,
    choose_request_id,
    choose_trace_id,
)

access_logger = logging.getLogger("app.access")


class RequestContextMiddleware:
    """Gives every request an id, and writes one line when it is over."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        context = begin_context(
            choose_request_id(headers.get(REQUEST_ID_HEADER)),
            choose_trace_id(headers.get("traceparent")),
        )
        exchange = Exchange(scope, send, context.request_id)
        try:
            await self.app(scope, receive, exchange.send)
        except Exception:
            exchange.status = exchange.status or 500  # the last resort is further out
            raise
        finally:
            exchange.log()


class Exchange:
    """One answer on its way out: what it says, and how long it takes."""

    def __init__(self, scope: Scope, send: Send, request_id: str) -> None:
        self.scope = scope
        self.status: int | None = None
        self.is_logged = False
        self._send = send
        self._request_id = request_id
        self._began = perf_counter()  # clocks are set back now and then, this one never

    async def send(self, message: Message) -> None:
        """Pass a message on at once. With the last one the exchange is over."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self._sign(message)
        await self._send(message)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            self.log()

    def log(self) -> None:
        """Write the access line, once, however the exchange has ended."""
        if self.is_logged:
            return
        self.is_logged = True
        access_logger.info(
            "request.finished",
            extra={
                "method": self.scope["method"],
                "route": route_of(self.scope),
                "status": self.status,
                "duration_ms": round((perf_counter() - self._began) * 1000, 3),
            },
        )

    def _sign(self, message: Message) -> None:
        """Tell the client under which id its request is in the log."""
        MutableHeaders(scope=message)[REQUEST_ID_HEADER] = self._request_id


def route_of(scope: Scope) -> str | None:
    """Return the path with names in the place of values, so that lines can be counted.

    A route knows only its part of the path; routers that include it put the rest
    in front.
    """
    route = scope.get("route")
    if route is None:
        return None
    part = str(route.path_format).format(**scope["path_params"])
    return str(scope["path"]).removesuffix(part) + str(route.path_format)
