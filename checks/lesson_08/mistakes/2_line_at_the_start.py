"""It looks as though the line is written when the status is known. At that time the answer has only begun."""
# caught by: test_2_stream.py::test_the_line_comes_with_the_last_part
# says: the duration of a beginning
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
    self.log()
await self._send(message)
