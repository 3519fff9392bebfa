"""It looks as though the detail of an HTTPException is taken for text. It can be anything, and the envelope refuses it; str makes it text."""
# caught by: test_2_told.py::test_the_detail_holds_the_message
# says: can be anything
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=error.detail, type=code)
return respond(error.status_code, code, [detail], error.headers)
