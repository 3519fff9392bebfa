"""It looks as though a second context is begun for the line, and that one does not know who has asked. One request has one context."""
# caught by: test_2_access.py::test_the_line_says_who_asked
# says: has to be known still
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
    begin_context(context.request_id, context.trace_id)
    exchange.log()
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
await self._send(message)
