"""It looks as though answer_invalid of exercise 5 answers with a bare list. The mistakes belong under detail."""
# caught by: test_5_refusals.py::test_a_mistake_has_a_place_a_sentence_and_a_kind
# says: where FastAPI has them
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"], "msg": item["msg"], "type": item["type"]}
    for item in error.errors()
]
return JSONResponse(detail, status.HTTP_422_UNPROCESSABLE_CONTENT)
