"""It looks as though a bug is answered and forgotten. Without a record nobody will ever mend it."""
# caught by: test_3_log.py::test_a_bug_is_logged_once
# says: without an ERROR
# in app/core/error_handlers.py #1
request_id = uuid4().hex
code = "internal_error"
detail = ErrorDetail(loc=[], msg="Something went wrong on our side.", type=code)
internal = status.HTTP_500_INTERNAL_SERVER_ERROR
return respond(internal, code, [detail], request_id=request_id)
