"""It looks as though the name in the storage is computed from the content. Who sends a file twice has two attachments, and each of them can be deleted."""
# caught by: test_3_names.py::test_two_files_of_one_name_are_two_files
# says: people send a file twice
# top of app/services/attachment_service.py
from hashlib import sha256
# in app/services/attachment_service.py
key=sha256(head).hexdigest(),
