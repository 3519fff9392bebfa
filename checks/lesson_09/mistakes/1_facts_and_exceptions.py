"""It looks as though the service takes the bytes back after exceptions. Being cancelled is none: it is a BaseException."""
# caught by: test_1_interrupted.py::test_bytes_without_facts_do_not_stay
# says: Without facts nobody will ever find them
# in app/services/attachment_service.py #1
try:
    return await self.attachments.add(new, self.limits.max_files)
except Exception:
    await self.files.remove(new.key)
    raise
