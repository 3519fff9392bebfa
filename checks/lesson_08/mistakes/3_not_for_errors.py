"""It looks as though errors leave without the header. Nobody needs the id as much as they do whose request has failed."""
# caught by: test_3_header.py::test_every_answer_tells_the_id_of_its_lines
# says: what somebody quotes
# in app/core/middleware.py
if message["status"] < 400:
    MutableHeaders(scope=message)[REQUEST_ID_HEADER] = self._request_id
