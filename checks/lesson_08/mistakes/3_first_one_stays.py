"""It looks as though an X-Request-ID that an operation has set stays, and leads to no line."""
# caught by: test_3_header.py::test_an_operation_tells_no_other_id
# says: finds nothing
# in app/core/middleware.py
MutableHeaders(scope=message).setdefault(REQUEST_ID_HEADER, self._request_id)
