"""It looks as though all mistakes of a request have one type. FastAPI knows which rule was broken; hand its type on."""
# caught by: test_2_invalid.py::test_every_mistake_is_listed
# says: all of them at once
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"].removeprefix("Value error, "),
        type="value_error",
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
