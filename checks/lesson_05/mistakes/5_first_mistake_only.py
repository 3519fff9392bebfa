"""It looks as though the 422 leaves out some of the mistakes. Go through all that errors() holds."""
# caught by: test_5_refusals.py::test_a_mistake_has_a_place_a_sentence_and_a_kind
# says: all five mistakes
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"], "msg": item["msg"], "type": item["type"]}
    for item in error.errors()[:1]
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
