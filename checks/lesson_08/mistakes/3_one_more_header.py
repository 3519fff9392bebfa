"""It looks as though a second X-Request-ID is added where an operation has set one."""
# caught by: test_3_header.py::test_an_operation_tells_no_other_id
# says: finds nothing
# in app/core/middleware.py
MutableHeaders(scope=message).append(REQUEST_ID_HEADER, self._request_id)
