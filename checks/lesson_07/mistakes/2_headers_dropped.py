"""It looks as though the headers of an HTTPException are dropped, and Allow with them. Hand error.headers to respond."""
# caught by: test_2_told.py::test_headers_belong_to_the_error
# says: HTTP demands the last two
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
return respond(error.status_code, code, [detail])
