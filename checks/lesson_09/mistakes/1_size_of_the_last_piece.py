"""It looks as though the size is that of the last piece. Add them up."""
# caught by: test_1_memory.py::test_a_file_comes_back_as_it_was_sent
# says: how many bytes it has
# in app/repositories/files.py
try:
    with file:
        async for chunk in chunks:
            size = await asyncio.to_thread(file.write, chunk)
except BaseException:
    await self.remove(key)
    raise
