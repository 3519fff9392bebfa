"""It looks as though a bug is logged twice, once with its id and once with its traceback. One record can hold both."""
# caught by: test_3_log.py::test_a_bug_is_logged_once
# says: counts double
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id)
logger.error("traceback", exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
