"""It looks as though the message quotes what was sent. Say what is expected; the client knows what it has sent."""
# caught by: test_2_invalid.py::test_what_was_sent_is_not_sent_back
# says: one day the field is a password
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=f"{item['msg']}, not {item['input']}",
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
