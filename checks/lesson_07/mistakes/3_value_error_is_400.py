"""It looks as though a ValueError answers 400 with its text. Python raises it for any value, also for one that no client has sent."""
# caught by: test_3_kinds.py::test_a_bug_is_nobody_elses_fault
# says: a request that was right
# in app/core/error_handlers.py #2
app.exception_handler(Exception)(answer_bug)
app.exception_handler(ValueError)(answer_bad_value)
# end of app/core/error_handlers.py


async def answer_bad_value(_request: Request, error: ValueError) -> JSONResponse:
    """Tell what is wrong with a value."""
    detail = ErrorDetail(loc=[], msg=str(error), type="bad_request")
    return respond(status.HTTP_400_BAD_REQUEST, "bad_request", [detail])
