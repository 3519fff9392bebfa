"""It looks as though each part of loc is made text. The place in a list is a number, and a client that looks for it finds nothing under a text."""
# caught by: test_2_invalid.py::test_every_mistake_is_listed
# says: all of them at once
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=[str(part) for part in item["loc"]],
        msg=item["msg"].removeprefix("Value error, "),
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
