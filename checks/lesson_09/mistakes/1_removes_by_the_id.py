"""It looks as though bytes are removed under the id of the attachment. The storage knows them by their key, and says nothing when there are none."""
# caught by: test_1_leftovers.py::test_a_deleted_todo_takes_its_files_along
# says: nobody could delete them later
# in app/services/attachment_service.py #3
await self.files.remove(str(attachment.id))
