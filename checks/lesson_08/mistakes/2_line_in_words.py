"""It looks as though the facts stand in a sentence. A program that reads the line looks for fields."""
# caught by: test_2_access.py::test_each_request_leaves_one_line
# says: the number of JSON lines with the event
# in app/core/middleware.py #3
access_logger.info(
    "%s %s %s", self.scope["method"], route_of(self.scope), self.status
)
