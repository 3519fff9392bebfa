"""It looks as though the body is declared to be over when it is too much. The client then hears of a broken form, and not of a limit."""
# caught by: test_1_limit.py::test_reading_stops_at_the_limit
# says: why nobody listens
# in app/api/body_limit.py
message = await self._receive()
self._left -= len(message.get("body", b""))
if self._left < 0:
    return {"type": "http.request", "body": b"", "more_body": False}
return message
