"""It looks as though the exchange is an attribute of the middleware. There is one middleware for all requests, so the next one takes its place."""
# caught by: test_2_context.py::test_fifty_requests_at_once_keep_their_ids
# says: is logged once at its end
# in app/core/middleware.py #1
headers = Headers(scope=scope)
context = begin_context(
    choose_request_id(headers.get(REQUEST_ID_HEADER)),
    choose_trace_id(headers.get("traceparent")),
)
self.exchange = Exchange(scope, send, context.request_id)
try:
    await self.app(scope, receive, self.exchange.send)
except Exception:
    self.exchange.status = self.exchange.status or 500
    raise
finally:
    self.exchange.log()
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
await self._send(message)
