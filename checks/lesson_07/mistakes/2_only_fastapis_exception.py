"""It looks as though the handler is registered for FastAPI's HTTPException. Unknown paths and methods are refused by Starlette, with the parent of that class."""
# caught by: test_2_envelope.py::test_every_operation_tells_errors_in_the_envelope
# says: one function that reads errors
# top of app/core/error_handlers.py
import fastapi
# in app/core/error_handlers.py #4
app.exception_handler(fastapi.HTTPException)(answer_http_error)
