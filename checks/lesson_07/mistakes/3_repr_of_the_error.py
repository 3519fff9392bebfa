"""It looks as though the 500 shows the error as Python does, with its class and its text. All of that is for the log."""
# caught by: test_3_bugs.py::test_a_bug_gives_nothing_away
# says: Strangers read it
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg=repr(error), type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
