"""It looks as though what was sent comes back in the 422, made harmless first. It is still there, and one day it is a password."""
# caught by: test_5_refusals.py::test_a_mistake_has_a_place_a_sentence_and_a_kind
# says: a place, a sentence and a kind
# in app/core/error_handlers.py #1
detail = [
    {
        "loc": item["loc"],
        "msg": item["msg"],
        "type": item["type"],
        "input": ascii(item["input"]),
    }
    for item in error.errors()
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
