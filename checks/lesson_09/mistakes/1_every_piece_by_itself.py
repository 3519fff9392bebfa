"""It looks as though each piece is compared with the whole budget. Take every piece away from what is left."""
# caught by: test_1_limit.py::test_reading_stops_at_the_limit
# says: so many bytes were taken in
# in app/api/body_limit.py
message = await self._receive()
if len(message.get("body", b"")) > self._left:
    raise HTTPException(
        status.HTTP_413_CONTENT_TOO_LARGE, "This is more than anybody reads."
    )
return message
