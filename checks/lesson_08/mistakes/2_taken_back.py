"""It looks as though the context is taken back in finally. The 500 and its ERROR line are made further out, after that, and belong to no request then."""
# caught by: test_2_bugs.py::test_a_bug_leaves_its_lines_too
# says: these are the numbers of lines
# top of app/core/middleware.py
from app.core import context as place
# in app/core/middleware.py #1
headers = Headers(scope=scope)
context = begin_context(
    choose_request_id(headers.get(REQUEST_ID_HEADER)),
    choose_trace_id(headers.get("traceparent")),
)
exchange = Exchange(scope, send, context.request_id)
try:
    await self.app(scope, receive, exchange.send)
except Exception:
    exchange.status = exchange.status or 500
    raise
finally:
    exchange.log()
    place._current.set(None)
