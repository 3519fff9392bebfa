"""It looks as though answer_invalid of exercise 5 answers 200. A JSONResponse without a status is a success, whatever it says."""
# caught by: test_5_broken.py::test_no_body_breaks_the_server
# says: Anything else is no help
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"], "msg": item["msg"], "type": item["type"]}
    for item in error.errors()
]
return JSONResponse({"detail": detail})
