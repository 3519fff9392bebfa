"""It looks as though the type in the detail is another word than the code. One word for one thing: the type is the code."""
# caught by: test_3_bugs.py::test_a_bug_gives_nothing_away
# says: the type is the code
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type="error")
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
