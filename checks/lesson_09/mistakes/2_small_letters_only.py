"""It looks as though the ending of a name is compared sign by sign. Many cameras write it in capitals."""
# caught by: test_2_types.py::test_a_name_has_to_fit
# says: the ending says what the bytes say
# top of app/services/attachment_service.py
from pathlib import PurePosixPath
# in app/services/attachment_service.py
if not head:
    raise ValidationFailed("file", "File should not be empty")
file_type = detect_type(head)
if file_type is None:
    raise UnsupportedFile
if PurePosixPath(filename).suffix not in {"", *file_type.suffixes}:
    raise UnsupportedFile
return file_type
