"""It looks as though a request whose client has gone away leaves no line. It ends without a last part, and without an exception."""
# caught by: test_2_stream.py::test_a_client_that_goes_away_leaves_a_line_too
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
