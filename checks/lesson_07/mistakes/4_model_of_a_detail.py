"""It looks as though the body of an error is described as one of its details. The envelope is around them."""
# caught by: test_4_description.py::test_every_described_error_is_an_envelope
# says: generate code for
# top of app/api/errors.py
from app.schemas.error import ErrorDetail
# in app/api/errors.py
return {
    status: {"model": ErrorDetail, "description": WHEN[status]}
    for status in statuses
}
