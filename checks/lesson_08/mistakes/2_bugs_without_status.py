"""It looks as though a request that ends with an exception has no status in its line. The answer to it is made further out, and it is 500."""
# caught by: test_2_bugs.py::test_a_bug_leaves_its_lines_too
# says: requests that failed
# in app/core/middleware.py #1
headers = Headers(scope=scope)
context = begin_context(
    choose_request_id(headers.get(REQUEST_ID_HEADER)),
    choose_trace_id(headers.get("traceparent")),
)
exchange = Exchange(scope, send, context.request_id)
try:
    await self.app(scope, receive, exchange.send)
finally:
    exchange.log()
