"""It looks as though thirteen signs are cut off every value_error. Only the sentence of a ValueError has Value error in front; removeprefix looks first."""
# caught by: test_2_messages.py::test_a_message_is_the_sentence_alone
# says: take nothing away
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"][13:] if item["type"] == "value_error" else item["msg"],
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
