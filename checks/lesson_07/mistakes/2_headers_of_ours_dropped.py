"""It looks as though the headers that answer_with was given are not handed on, so a 401 does not say how to log in."""
# caught by: test_2_told.py::test_headers_belong_to_the_error
# says: HTTP demands the last two
# in app/core/error_handlers.py #1
return respond(status_code, error.code, [detail_of(error)])
