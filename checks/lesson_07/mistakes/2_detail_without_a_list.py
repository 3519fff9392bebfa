"""It looks as though one detail is handed to respond, and not a list with one in it. The envelope refuses that, and the error ends as a 500."""
# caught by: test_2_kinds.py::test_every_kind_of_error_has_a_status
# says: the code says more exactly
# in app/core/error_handlers.py #1
return respond(status_code, error.code, detail_of(error), headers)
