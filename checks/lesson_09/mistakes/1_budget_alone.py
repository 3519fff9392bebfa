"""It looks as though only the form is counted. It has 8 KiB more than the file, so a file can be a little too large."""
# caught by: test_1_limit.py::test_one_byte_too_many_answers_413
# says: it is exact
# in app/services/attachment_service.py #2
async for chunk in chunks:
    yield chunk
