"""It looks as though an error is described by its number and the name of its status, which every client knows. WHEN has the sentences."""
# caught by: test_4_words.py::test_a_described_error_says_when
# says: what can one do
# top of app/api/errors.py
from http import HTTPStatus
# in app/api/errors.py
return {
    status: {
        "model": ErrorEnvelope,
        "description": f"{status} {HTTPStatus(status).phrase}",
    }
    for status in statuses
}
