"""It looks as though an error is described by the name of its status. WHEN says what happened, and what a client can do."""
# caught by: test_4_words.py::test_a_described_error_says_when
# says: which everybody knows
# in app/api/errors.py
return {status: {"model": ErrorEnvelope} for status in statuses}
