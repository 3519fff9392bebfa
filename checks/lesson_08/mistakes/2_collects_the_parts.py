"""It looks as though the parts of an answer are collected and sent at the end. Pass each of them on at once."""
# caught by: test_2_stream.py::test_each_part_leaves_before_the_next_is_made
# says: collects the parts
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
    await self._send(message)
    return
self.parts = [*getattr(self, "parts", []), message.get("body", b"")]
if not message.get("more_body"):
    await self._send({**message, "body": b"".join(self.parts)})
    self.log()
