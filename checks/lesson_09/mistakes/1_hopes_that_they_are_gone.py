"""It looks as though nobody hears when the bytes could not be removed. Let the exception go on: somebody has to look after them."""
# caught by: test_1_leftovers.py::test_facts_go_before_the_bytes
# says: want to be looked after
# in app/services/attachment_service.py #3
try:
    await self.files.remove(attachment.key)
except Exception:
    pass
