"""It looks as though a request that is cancelled leaves no line. CancelledError is no Exception; finally is for all of them."""
# caught by: test_2_endings.py::test_a_cancelled_request_leaves_a_line_too
# says: the number of JSON lines
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
    exchange.log()
    raise
exchange.log()
