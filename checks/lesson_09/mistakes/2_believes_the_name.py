"""It looks as though the name says what a file is. Its sender has chosen the name; look at the first bytes."""
# caught by: test_2_types.py::test_only_four_types_are_taken
# says: known by its first bytes
# top of app/services/attachment_service.py
import mimetypes
# in app/services/attachment_service.py
if not head:
    raise ValidationFailed("file", "File should not be empty")
media_type, _ = mimetypes.guess_type(filename)
if media_type not in {"image/png", "image/jpeg", "application/pdf", "text/plain"}:
    raise UnsupportedFile
return FileType(media_type, ())
