"""It looks as though the line holds the path as it came. route_of knows the template."""
# caught by: test_2_access.py::test_each_request_leaves_one_line
# says: counted by their route
# in app/core/middleware.py #3
access_logger.info(
    "request.finished",
    extra={
        "method": self.scope["method"],
        "route": self.scope["path"],
        "status": self.status,
        "duration_ms": round((perf_counter() - self._began) * 1000, 3),
    },
)
