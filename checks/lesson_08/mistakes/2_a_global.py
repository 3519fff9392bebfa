"""It looks as though the context stands in a global variable. Fifty requests in one thread overwrite it in turns; begin_context keeps one for each task."""
# caught by: test_2_context.py::test_fifty_requests_at_once_keep_their_ids
# says: what they share
# top of app/core/middleware.py
from typing import Any

from app.core import context as everywhere


class Global:
    def get(self) -> Any:
        return vars(self).get("context")
# in app/core/middleware.py #1
headers = Headers(scope=scope)
context = everywhere.RequestContext(
    choose_request_id(headers.get(REQUEST_ID_HEADER)),
    choose_trace_id(headers.get("traceparent")),
)
if not isinstance(everywhere._current, Global):
    everywhere._current = Global()
everywhere._current.context = context
exchange = Exchange(scope, send, context.request_id)
try:
    await self.app(scope, receive, exchange.send)
except Exception:
    exchange.status = exchange.status or 500
    raise
finally:
    exchange.log()
