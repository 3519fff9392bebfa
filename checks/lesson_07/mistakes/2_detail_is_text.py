"""It looks as though detail is a text for some errors and a list for others. A client that goes through it gets single letters."""
# caught by: test_2_told.py::test_the_detail_holds_the_message
# says: read by the code that reads a list of many
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
body = {"detail": error.detail, "code": code, "request_id": uuid4().hex}
return JSONResponse(body, error.status_code, error.headers)
