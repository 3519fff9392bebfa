"""It looks as though the 422 holds more than detail. What was sent is not sent back, wherever it stands."""
# caught by: test_5_refusals.py::test_a_mistake_has_a_place_a_sentence_and_a_kind
# says: where FastAPI has them
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"], "msg": item["msg"], "type": item["type"]}
    for item in error.errors()
]
body = ascii(error.body)
return JSONResponse(
    {"detail": detail, "body": body}, status.HTTP_422_UNPROCESSABLE_CONTENT
)
