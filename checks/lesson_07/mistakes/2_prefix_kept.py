"""It looks as though the messages begin with Value error. That is for programs, and type says it already."""
# caught by: test_2_messages.py::test_a_message_is_the_sentence_alone
# says: people read msg
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"],
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
