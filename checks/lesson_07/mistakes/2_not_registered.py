"""It looks as though nobody calls answer_http_error. Register it for HTTPException, in the last lines of register_error_handlers."""
# caught by: test_2_envelope.py::test_every_operation_tells_errors_in_the_envelope
# says: one function that reads errors
# in app/core/error_handlers.py #4
