"""It looks as though loc is put together from its first and its last part. It can have one part, or three; keep it as it is."""
# caught by: test_5_refusals.py::test_a_refusal_names_the_place
# says: Where there is no body
# in app/core/error_handlers.py #1
detail = [
    {
        "loc": [item["loc"][0], item["loc"][-1]],
        "msg": item["msg"],
        "type": item["type"],
    }
    for item in error.errors()
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
