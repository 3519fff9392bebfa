"""It looks as though loc is only the name of the field. A query and a body can hold the same name; keep the whole of loc."""
# caught by: test_5_refusals.py::test_a_refusal_names_the_place
# says: a form shows the message
# in app/core/error_handlers.py #1
detail = [
    {"loc": item["loc"][1:], "msg": item["msg"], "type": item["type"]}
    for item in error.errors()
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
