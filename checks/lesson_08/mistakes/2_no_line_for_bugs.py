"""It looks as though a request that ends with an exception leaves no line. The line has to be written whatever happens."""
# caught by: test_2_bugs.py::test_a_bug_leaves_its_lines_too
# says: these are the numbers of lines
# in app/core/middleware.py #1
headers = Headers(scope=scope)
context = begin_context(
    choose_request_id(headers.get(REQUEST_ID_HEADER)),
    choose_trace_id(headers.get("traceparent")),
)
exchange = Exchange(scope, send, context.request_id)
await self.app(scope, receive, exchange.send)
