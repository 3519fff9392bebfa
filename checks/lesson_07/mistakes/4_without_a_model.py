"""It looks as though errors are described in words only. The model of the body is missing, and with it the field code."""
# caught by: test_4_words.py::test_every_described_error_is_an_envelope
# says: generate code for
# in app/api/errors.py
return {status: {"description": WHEN[status]} for status in statuses}
