"""It looks as though request_id is the same word in every answer. Leave it out, and respond makes one."""
# caught by: test_2_envelope.py::test_every_answer_has_a_request_id_of_its_own
# says: name its id
# in app/core/error_handlers.py #1
return respond(
    status_code, error.code, [detail_of(error)], headers, "x"
)
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
return respond(error.status_code, code, [detail], error.headers, "x")
# in app/core/error_handlers.py #3
mistakes = [
    ErrorDetail(
        loc=list(item["loc"]),
        msg=item["msg"].removeprefix("Value error, "),
        type=item["type"],
    )
    for item in error.errors()[:MOST_DETAILS]
]
unprocessable = status.HTTP_422_UNPROCESSABLE_CONTENT
return respond(unprocessable, ValidationFailed.code, mistakes, None, "x")
