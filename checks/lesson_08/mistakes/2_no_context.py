"""It looks as though an id is chosen, and no context is begun with it. The lines of the request cannot know it."""
# caught by: test_2_context.py::test_wherever_it_is_logged_the_id_is_the_same
# says: each request has an id
# in app/core/middleware.py #1
headers = Headers(scope=scope)
request_id = choose_request_id(headers.get(REQUEST_ID_HEADER))
exchange = Exchange(scope, send, request_id)
try:
    await self.app(scope, receive, exchange.send)
except Exception:
    exchange.status = exchange.status or 500
    raise
finally:
    exchange.log()
