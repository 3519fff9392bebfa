"""It looks as though the line is written only when the app has returned. Its background tasks run before that; the answer is out earlier, with its last part."""
# caught by: test_2_endings.py::test_background_tasks_come_after_the_line
# says: waits for the
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self._sign(message)
await self._send(message)
