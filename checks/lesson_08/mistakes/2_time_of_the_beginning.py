"""It looks as though the duration ends when the answer begins. Its last part leaves later."""
# caught by: test_2_duration.py::test_the_duration_lasts_to_the_last_part
# says: between the two parts lie
# in app/core/middleware.py #2
if message["type"] == "http.response.start":
    self.status = message["status"]
    self.took = perf_counter() - self._began
    self._sign(message)
await self._send(message)
if message["type"] == "http.response.body" and not message.get("more_body"):
    self.log()
# in app/core/middleware.py #3
access_logger.info(
    "request.finished",
    extra={
        "method": self.scope["method"],
        "route": route_of(self.scope),
        "status": self.status,
        "duration_ms": round(getattr(self, "took", 0.0) * 1000, 3),
    },
)
