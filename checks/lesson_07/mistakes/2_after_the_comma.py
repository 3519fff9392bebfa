"""It looks as though a message begins behind its first comma. A sentence may have a comma of its own; removeprefix takes away the words Value error and nothing else."""
# caught by: test_2_messages.py::test_a_message_is_the_sentence_alone
# says: take nothing away
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"].split(", ", 1)[-1],
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
