"""It looks as though HTTP_CODES is read with brackets. A status that is not in it is then an error in the handler of errors."""
# caught by: test_2_kinds.py::test_the_code_follows_from_the_status
# says: the code tells them apart
# in app/core/error_handlers.py #2
code = HTTP_CODES[error.status_code]
detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
return respond(error.status_code, code, [detail], error.headers)
