"""It looks as though the duration is told in seconds. The name of the field says milliseconds."""
# caught by: test_2_duration.py::test_the_duration_is_in_milliseconds
# says: and the request is over
# in app/core/middleware.py #3
access_logger.info(
    "request.finished",
    extra={
        "method": self.scope["method"],
        "route": route_of(self.scope),
        "status": self.status,
        "duration_ms": perf_counter() - self._began,
    },
)
