"""It looks as though the whole file is collected before it is judged. Count each piece, and pass it on before you take the next one."""
# caught by: test_1_memory.py::test_a_large_upload_takes_little_memory
# says: in memory at once
# in app/services/attachment_service.py #2
content = b"".join([chunk async for chunk in chunks])
if len(content) > self.limits.max_bytes:
    raise FileTooLarge(self.limits.max_bytes)
yield content
