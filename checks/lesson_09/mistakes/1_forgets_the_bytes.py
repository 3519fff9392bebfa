"""It looks as though only the facts of a file are removed. Its bytes are still on the disk."""
# caught by: test_1_leftovers.py::test_a_deleted_file_is_gone
# says: and not from a list only
# in app/services/attachment_service.py #3
