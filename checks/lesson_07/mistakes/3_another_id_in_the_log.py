"""It looks as though the log has one id and the answer another. Make one, and use it for both."""
# caught by: test_3_log.py::test_the_log_and_the_answer_share_an_id
# says: lead to the traceback
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail])
