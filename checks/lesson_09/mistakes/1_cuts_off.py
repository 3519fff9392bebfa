"""It looks as though a file that is too large is cut off and kept. Nobody wants the first half of a picture."""
# caught by: test_1_limit.py::test_one_byte_too_many_answers_413
# says: it is exact
# in app/services/attachment_service.py #2
left = self.limits.max_bytes
async for chunk in chunks:
    if len(chunk) > left:
        yield chunk[:left]
        return
    left -= len(chunk)
    yield chunk
