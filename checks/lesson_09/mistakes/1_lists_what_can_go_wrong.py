"""It looks as though the storage lists the errors after which it tidies up. No list is complete: take BaseException."""
# caught by: test_1_interrupted.py::test_a_write_that_fails_leaves_nothing
# says: look like a whole file
# top of app/repositories/files.py
from app.core.exceptions import AppError
# in app/repositories/files.py
try:
    with file:
        async for chunk in chunks:
            size += await asyncio.to_thread(file.write, chunk)
except (OSError, AppError, asyncio.CancelledError):
    await self.remove(key)
    raise
