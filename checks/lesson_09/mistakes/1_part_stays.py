"""It looks as though the storage leaves the part that was written. When the pieces break off, remove it."""
# caught by: test_1_leftovers.py::test_a_refused_file_leaves_nothing
# says: A thousand refusals fill it
# in app/repositories/files.py
with file:
    async for chunk in chunks:
        size += await asyncio.to_thread(file.write, chunk)
