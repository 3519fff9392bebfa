"""It looks as though the record has no traceback. Hand the error over as exc_info."""
# caught by: test_3_log.py::test_a_bug_is_logged_once
# says: without the lines of code
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed: %s", request_id, error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
