"""It looks as though answers are numbered. Another server counts too, and this one begins again when it starts; respond makes a random id."""
# caught by: test_2_envelope.py::test_every_answer_has_a_request_id_of_its_own
# says: some share such an id
# top of app/core/error_handlers.py
from itertools import count

NUMBERS = count(1)
# in app/core/error_handlers.py #1
return respond(
    status_code, error.code, [detail_of(error)], headers, str(next(NUMBERS))
)
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
return respond(error.status_code, code, [detail], error.headers, str(next(NUMBERS)))
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
return respond(unprocessable, ValidationFailed.code, mistakes, None, str(next(NUMBERS)))
