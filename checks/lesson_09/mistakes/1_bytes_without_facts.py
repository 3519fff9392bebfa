"""It looks as though the bytes stay when the facts cannot be stored. Take them back, and raise on."""
# caught by: test_1_interrupted.py::test_bytes_without_facts_do_not_stay
# says: Without facts nobody will ever find them
# in app/services/attachment_service.py #1
return await self.attachments.add(new, self.limits.max_files)
