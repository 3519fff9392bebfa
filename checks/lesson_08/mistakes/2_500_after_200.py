"""It looks as though a bug turns the status into 500, although another one was sent already."""
# caught by: test_2_endings.py::test_a_bug_in_a_begun_answer_keeps_its_status
# says: nobody can take that back
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
    exchange.status = 500
    raise
finally:
    exchange.log()
