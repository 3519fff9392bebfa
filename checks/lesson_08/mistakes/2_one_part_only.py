"""It looks as though only the first part of an answer is passed on. An answer may come in many."""
# caught by: test_2_stream.py::test_each_part_leaves_before_the_next_is_made
# says: nothing is lost
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
if not self.is_logged:
    await self._send(message)
if message["type"] == "http.response.body":
    self.log()
