"""It looks as though the message is the error as Python shows it, with the name of its class. str(error) is the sentence alone."""
# caught by: test_2_told.py::test_the_detail_holds_the_message
# says: read by the code that reads a list of many
# in app/core/error_handlers.py #1
detail = ErrorDetail(loc=[], msg=repr(error), type=error.code)
return respond(status_code, error.code, [detail], headers)
