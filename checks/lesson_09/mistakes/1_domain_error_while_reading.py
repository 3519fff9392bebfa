"""It looks as though an error of the domain ends the reading. While FastAPI reads a form, it lets an HTTPException through and takes everything else for a broken form: 400."""
# caught by: test_1_limit.py::test_reading_stops_at_the_limit
# says: why nobody listens
# top of app/api/body_limit.py
from app.core.exceptions import FileTooLarge
# in app/api/body_limit.py
message = await self._receive()
self._left -= len(message.get("body", b""))
if self._left < 0:
    raise FileTooLarge(self._left)
return message
