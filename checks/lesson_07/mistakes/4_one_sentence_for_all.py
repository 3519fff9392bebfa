"""It looks as though all errors are described by one sentence. WHEN has one for each status."""
# caught by: test_4_words.py::test_a_described_error_says_when
# says: says nothing about either
# in app/api/errors.py
return {
    status: {"model": ErrorEnvelope, "description": "Something has gone wrong here."}
    for status in statuses
}
