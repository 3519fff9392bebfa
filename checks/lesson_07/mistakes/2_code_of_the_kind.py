"""It looks as though the code of a ValidationFailed is always that of its kind. EmailTaken is one with a code of its own: ask the error."""
# caught by: test_2_kinds.py::test_every_kind_of_error_has_a_status
# says: the code says more exactly
# in app/core/error_handlers.py #1
code = ValidationFailed.code if isinstance(error, ValidationFailed) else error.code
return respond(status_code, code, [detail_of(error)], headers)
