"""It looks as though the storage tidies up after exceptions. Being cancelled is none: it is a BaseException."""
# caught by: test_1_interrupted.py::test_a_write_that_is_cancelled_leaves_nothing
# says: which is no Exception
# in app/repositories/files.py
try:
    with file:
        async for chunk in chunks:
            size += await asyncio.to_thread(file.write, chunk)
except Exception:
    await self.remove(key)
    raise
