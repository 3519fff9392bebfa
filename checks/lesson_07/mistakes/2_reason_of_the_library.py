"""It looks as though the message is the reason that Pydantic keeps in ctx. For a ValueError that is the sentence; for others it is half of one."""
# caught by: test_2_messages.py::test_a_message_is_the_sentence_alone
# says: take nothing away
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=str(item.get("ctx", {}).get("error") or item["msg"]),
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes)
