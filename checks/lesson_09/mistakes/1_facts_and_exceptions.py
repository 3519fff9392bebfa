"""It looks as though the service takes the bytes back after exceptions. Being cancelled is none: it is a BaseException."""
# caught by: test_1_interrupted.py::test_bytes_do_not_stay_when_the_facts_are_cancelled
# says: Nobody will ever find them
# in app/services/attachment_service.py #1
try:
    return await self.attachments.add(new, self.limits.max_files)
except Exception:
    await self.files.remove(new.key)
    raise
