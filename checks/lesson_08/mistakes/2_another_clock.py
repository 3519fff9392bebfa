"""It looks as though two clocks are compared: perf_counter counts from somewhere, time from 1970. And the latter is set back now and then."""
# caught by: test_2_duration.py::test_the_duration_is_in_milliseconds
# says: looks at the same clock
# top of app/core/middleware.py
from time import time
# in app/core/middleware.py #3
access_logger.info(
    "request.finished",
    extra={
        "method": self.scope["method"],
        "route": route_of(self.scope),
        "status": self.status,
        "duration_ms": round((time() - self._began) * 1000, 3),
    },
)
