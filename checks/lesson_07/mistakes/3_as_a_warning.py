"""It looks as though a bug is a warning. Nobody is called for a warning, and this needs somebody."""
# caught by: test_3_log.py::test_a_bug_is_logged_once
# says: without an ERROR
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.warning("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
