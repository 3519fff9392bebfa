"""It looks as though the storage tidies up after one kind of error. A disk can be full, and a request can be cancelled."""
# caught by: test_1_interrupted.py::test_a_write_that_fails_leaves_nothing
# says: look like a whole file
# top of app/repositories/files.py
from app.core.exceptions import FileTooLarge
# in app/repositories/files.py
try:
    with file:
        async for chunk in chunks:
            size += await asyncio.to_thread(file.write, chunk)
except FileTooLarge:
    await self.remove(key)
    raise
