"""It looks as though the storage tidies up and goes on as if nothing had happened. Raise on."""
# caught by: test_1_interrupted.py::test_a_write_that_fails_leaves_nothing
# says: no reason to keep quiet
# in app/repositories/files.py
try:
    with file:
        async for chunk in chunks:
            size += await asyncio.to_thread(file.write, chunk)
except BaseException:
    await self.remove(key)
