"""It looks as though all answers have one request_id. It is made when the app starts, and belongs to no request."""
# caught by: test_2_envelope.py::test_every_answer_has_a_request_id_of_its_own
# says: name its id
# top of app/core/error_handlers.py
REQUEST_ID = uuid4().hex
# in app/core/error_handlers.py #1
return respond(status_code, error.code, [detail_of(error)], headers, REQUEST_ID)
