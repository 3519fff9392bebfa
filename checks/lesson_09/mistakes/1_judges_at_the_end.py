"""It looks as though what came in is judged with its last piece. A client that never stops never sends that one."""
# caught by: test_1_limit.py::test_reading_stops_at_the_limit
# says: so many bytes were taken in
# in app/api/body_limit.py
message = await self._receive()
self._left -= len(message.get("body", b""))
if self._left < 0 and not message.get("more_body"):
    raise HTTPException(
        status.HTTP_413_CONTENT_TOO_LARGE, "This is more than anybody reads."
    )
return message
