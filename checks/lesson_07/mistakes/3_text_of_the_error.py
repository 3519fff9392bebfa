"""It looks as though the 500 repeats the text of the error. It quotes what the code was working on: a path, a query, a password."""
# caught by: test_3_bugs.py::test_a_bug_gives_nothing_away
# says: Strangers read it
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg=str(error), type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
