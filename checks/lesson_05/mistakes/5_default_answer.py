"""It looks as though FastAPI still answers for refused requests. Register answer_invalid for RequestValidationError."""
# caught by: test_5_text.py::test_no_body_breaks_the_server
# says: somebody is woken at night
# in app/core/error_handlers.py #2
