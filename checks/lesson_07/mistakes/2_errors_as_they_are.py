"""It looks as though the errors go out as Pydantic gives them. Some inputs, such as NaN, cannot be sent back, and the 422 becomes a 500."""
# caught by: test_2_invalid.py::test_no_body_breaks_the_envelope
# says: then the error is ours
# in app/core/error_handlers.py #3
body = {
    "detail": error.errors()[:MOST_DETAILS],
    "code": ValidationFailed.code,
    "request_id": uuid4().hex,
}
return JSONResponse(body, status.HTTP_422_UNPROCESSABLE_CONTENT)
