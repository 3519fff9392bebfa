"""It looks as though the 500 names the method and the path that failed. Then it is not the same for every bug, and a path can hold what nobody should read."""
# caught by: test_3_bugs.py::test_a_bug_gives_nothing_away
# says: Strangers read it
# in app/core/error_handlers.py #1
request_id = uuid4().hex
logger.error("request %s failed", request_id, exc_info=error)
code = "internal_error"
detail = ErrorDetail(loc=[], msg=f"{_request.method} {_request.url} failed.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
