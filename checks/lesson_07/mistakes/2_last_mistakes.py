"""It looks as though the last fifty mistakes are told, and the first ones are missing. A slice from the left is what is wanted."""
# caught by: test_2_invalid.py::test_fifty_mistakes_are_enough
# says: from top to bottom
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"].removeprefix("Value error, "),
        type=item["type"],
    )
    for item in error.errors()[-MOST_DETAILS:]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
