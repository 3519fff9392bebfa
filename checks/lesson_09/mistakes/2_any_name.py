"""It looks as though the name plays no part. A text that is called a.exe is a program for whoever downloads it."""
# caught by: test_2_types.py::test_a_name_has_to_fit
# says: opens a file by its ending
# in app/services/attachment_service.py
if not head:
    raise ValidationFailed("file", "File should not be empty")
file_type = detect_type(head)
if file_type is None:
    raise UnsupportedFile
return file_type
