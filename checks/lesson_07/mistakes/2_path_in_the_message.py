"""It looks as though a 404 repeats the path that was asked for. A path can hold a token, and the client knows what it has asked for."""
# caught by: test_2_told.py::test_no_other_error_sends_back_what_was_sent
# says: a link can hold a token
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=f"{error.detail}: {_request.url}", type=code)
return respond(error.status_code, code, [detail], error.headers)
