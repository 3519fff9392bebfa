"""It looks as though the context begins when the answer does. What is logged before, belongs to no request."""
# caught by: test_2_context.py::test_wherever_it_is_logged_the_id_is_the_same
# says: is the id of everything
# in app/core/middleware.py #1
headers = Headers(scope=scope)
request_id = choose_request_id(headers.get(REQUEST_ID_HEADER))
trace_id = choose_trace_id(headers.get("traceparent"))
exchange = Exchange(scope, send, request_id)

async def send_and_begin(message: Message) -> None:
    if message["type"] == "http.response.start":
        begin_context(request_id, trace_id)
    await exchange.send(message)

try:
    await self.app(scope, receive, send_and_begin)
finally:
    exchange.log()
