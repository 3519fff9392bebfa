"""It looks as though an error is answered with 200. Clients, caches and monitors read the status, and then believe that all is well."""
# caught by: test_2_envelope.py::test_the_code_says_what_has_happened
# says: the code tells them apart
# in app/core/error_handlers.py #1
return respond(status.HTTP_200_OK, error.code, [detail_of(error)], headers)
