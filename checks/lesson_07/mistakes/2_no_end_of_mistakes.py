"""It looks as though every mistake is told, however many there are. MOST_DETAILS is enough for anybody."""
# caught by: test_2_invalid.py::test_fifty_mistakes_are_enough
# says: a large answer
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"].removeprefix("Value error, "),
        type=item["type"],
    )
    for item in error.errors()
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
