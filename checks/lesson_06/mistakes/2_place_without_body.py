"""It looks as though the handler names the field alone. A place begins with the part of the request: body."""
# caught by: test_2_words.py::test_both_refusals_look_the_same
# says: need not know who has found it
# in app/core/error_handlers.py
mistake = {"loc": [error.field], "msg": str(error), "type": "value_error"}
return JSONResponse({"detail": [mistake]}, status.HTTP_422_UNPROCESSABLE_CONTENT)
