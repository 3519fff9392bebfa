"""It looks as though the code of a domain error is taken from its status. The error knows better: it has a code of its own."""
# caught by: test_2_kinds.py::test_every_kind_of_error_has_a_status
# says: the code says more exactly
# in app/core/error_handlers.py #1
code = HTTP_CODES.get(status_code, "http_error")
return respond(status_code, code, [detail_of(error)], headers)
