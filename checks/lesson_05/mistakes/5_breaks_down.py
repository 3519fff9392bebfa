"""It looks as though answer_invalid of exercise 5 breaks down, so every refused request becomes a 500. Write it first, and register it when it answers."""
# caught by: test_5_broken.py::test_no_body_breaks_the_server
# says: somebody is woken at night
# in app/core/error_handlers.py #1
detail = [
    {"loc": item.loc, "msg": item.msg, "type": item.type} for item in error.errors()
]
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
