"""It looks as though an error is answered with 200. Clients, caches and monitors read the status, and then believe that all is well."""
# caught by: test_2_kinds.py::test_every_kind_of_error_has_a_status
# says: the code says more exactly
# in app/core/error_handlers.py #1
return respond(status.HTTP_200_OK, error.code, [detail_of(error)], headers)
