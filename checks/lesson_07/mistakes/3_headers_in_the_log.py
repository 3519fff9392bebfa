"""It looks as though the headers of the request are logged. One of them is Authorization, and whoever reads the log can use it."""
# caught by: test_3_log.py::test_a_bug_is_logged_once
# says: what lets somebody in
# in app/core/error_handlers.py #1
request_id = uuid4().hex
headers = dict(_request.headers)
logger.error("request %s failed: %s", request_id, headers, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
