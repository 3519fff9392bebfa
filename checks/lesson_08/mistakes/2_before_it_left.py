"""It looks as though the line is written before the last part is passed on. To a slow client that takes a while."""
# caught by: test_2_stream.py::test_the_line_comes_with_the_last_part
# says: the duration of a beginning
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
if message["type"] == "http.response.body" and not message.get("more_body"):
    self.log()
await self._send(message)
