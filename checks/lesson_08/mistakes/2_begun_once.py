"""It looks as though all requests share one context. Begin a new one with each of them."""
# caught by: test_2_context.py::test_wherever_it_is_logged_the_id_is_the_same
# says: each request has an id
# in app/core/middleware.py #1
if not hasattr(self, "context"):
    headers = Headers(scope=scope)
    self.context = begin_context(
        choose_request_id(headers.get(REQUEST_ID_HEADER)),
        choose_trace_id(headers.get("traceparent")),
    )
begin_context(self.context.request_id, self.context.trace_id)
exchange = Exchange(scope, send, self.context.request_id)
try:
    await self.app(scope, receive, exchange.send)
except Exception:
    exchange.status = exchange.status or 500
    raise
finally:
    exchange.log()
