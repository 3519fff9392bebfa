"""It looks as though the middleware keeps an exception for itself. Nobody answers then: note the status, and raise it again."""
# caught by: test_2_bugs.py::test_a_bug_leaves_its_lines_too
# says: without sending a response
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
finally:
    exchange.log()
