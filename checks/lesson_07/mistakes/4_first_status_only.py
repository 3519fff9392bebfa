"""It looks as though documented describes only the first of the statuses that it is given."""
# caught by: test_4_description.py::test_every_operation_tells_its_errors
# says: leave out one of the four
# in app/api/errors.py
for status in statuses:
    return {status: {"model": ErrorEnvelope, "description": WHEN[status]}}
return {}
