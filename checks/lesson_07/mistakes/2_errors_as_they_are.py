"""It looks as though the errors go out as Pydantic gives them. Some inputs, such as NaN, cannot be sent back, and the 422 becomes a 500."""
# caught by: test_2_invalid.py::test_no_body_breaks_the_envelope
# says: then the error is ours
# top of app/core/error_handlers.py
from uuid import uuid4 as new_id
# in app/core/error_handlers.py #3
body = {
    "detail": error.errors()[:MOST_DETAILS],
    "code": ValidationFailed.code,
    "request_id": new_id().hex,
}
return JSONResponse(body, status.HTTP_422_UNPROCESSABLE_CONTENT)
