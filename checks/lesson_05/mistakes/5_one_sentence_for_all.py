"""It looks as though the 422 says the same of every mistake. Pydantic has a sentence and a kind for each: msg and type."""
# caught by: test_5_refusals.py::test_a_mistake_has_a_place_a_sentence_and_a_kind
# says: says nothing about any
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"], "msg": "Invalid input", "type": item["type"]}
    for item in error.errors()
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
