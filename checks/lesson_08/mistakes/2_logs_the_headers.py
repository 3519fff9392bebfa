"""It looks as though the headers of a request are in its access line. They hold cookies and keys, in a form that no filter knows."""
# caught by: test_4_texts.py::test_a_request_leaves_no_secret_behind
# says: do not belong into a log
# in app/core/middleware.py #3
access_logger.info(
    "request.finished",
    extra={
        "method": self.scope["method"],
        "route": route_of(self.scope),
        "status": self.status,
        "duration_ms": round((perf_counter() - self._began) * 1000, 3),
        "headers": self.scope["headers"],
    },
)
