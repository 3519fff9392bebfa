"""It looks as though a file that fits exactly is refused. It is too large when nothing is left and one more byte comes."""
# caught by: test_1_limit.py::test_one_byte_too_many_answers_413
# says: it is exact
# in app/services/attachment_service.py #2
left = self.limits.max_bytes
async for chunk in chunks:
    left -= len(chunk)
    if left <= 0:
        raise FileTooLarge(self.limits.max_bytes)
    yield chunk
