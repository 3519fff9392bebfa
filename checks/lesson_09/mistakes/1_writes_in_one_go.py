"""It looks as though all pieces are collected before the first one is written. Write each of them when it comes."""
# caught by: test_1_memory.py::test_a_large_upload_takes_little_memory
# says: in memory at once
# in app/repositories/files.py
try:
    with file:
        content = bytearray()
        async for chunk in chunks:
            content += chunk
        size = await asyncio.to_thread(file.write, content)
except BaseException:
    await self.remove(key)
    raise
