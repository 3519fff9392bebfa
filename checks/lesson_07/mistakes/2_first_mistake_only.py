"""It looks as though only the first mistake is told. A person then mends a form field by field, with a refusal after each."""
# caught by: test_2_invalid.py::test_every_mistake_is_listed
# says: all of them at once
# in app/core/error_handlers.py #3
item = error.errors()[0]
detail = ErrorDetail(
    loc=list(item["loc"]),
    msg=item["msg"].removeprefix("Value error, "),
    type=item["type"],
)
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, [detail])
