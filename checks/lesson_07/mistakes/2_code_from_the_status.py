"""It looks as though the code of a domain error is taken from its status. The error knows better: it has a code of its own."""
# caught by: test_2_envelope.py::test_the_code_says_what_has_happened
# says: the code tells them apart
# in app/core/error_handlers.py #1
code = HTTP_CODES.get(status_code, "http_error")
return respond(status_code, code, [detail_of(error)], headers)
