"""What is known about the request that is being served, wherever it is asked for."""

import re
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import uuid4

REQUEST_ID_HEADER = "X-Request-ID"
SAFE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# version-trace-parent-flags; ids of nothing but zeros are not valid, nor is version ff
TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})(?P<trace>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)


@dataclass
class RequestContext:
    """One request. Threads and tasks that work for it see the same object."""

    request_id: str
    trace_id: str
    user_id: int | None = None


_current: ContextVar[RequestContext | None] = ContextVar("request", default=None)


def begin_context(request_id: str, trace_id: str) -> RequestContext:
    """Say that from here on, in this task, this request is being served."""
    context = RequestContext(request_id, trace_id)
    # Nobody has to take it back: a server starts a task for each request.
    _current.set(context)
    return context


def current_context() -> RequestContext | None:
    """Return the request that is being served, or None outside of requests."""
    return _current.get()


def current_request_id() -> str:
    """Return the id of the request that is being served; if there is none, a new id."""
    context = current_context()
    return context.request_id if context else uuid4().hex


def choose_request_id(offered: str | None) -> str:
    """Keep the id that a client offers if it is harmless; otherwise make one."""
    # exercise 3: Take over an id of 1 to 64 safe signs, and replace any other.
    return uuid4().hex
    # end exercise 3


def choose_trace_id(traceparent: str | None) -> str:
    """Go on with the trace that a caller has begun; otherwise begin one."""
    # exercise 5: Take the trace id out of a valid traceparent, or make a new one.
    return uuid4().hex
    # end exercise 5
