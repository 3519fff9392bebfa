"""It looks as though filename* is encoded like a form, with + for a space. A file then has a plus in its name."""
# caught by: test_4_download.py::test_a_plain_name_is_told_twice
# says: has to survive
# top of app/utils/filenames.py
from urllib.parse import quote_plus
# in app/utils/filenames.py
plain = filename.encode("ascii", "replace").decode()
plain = plain.replace("\\", "_").replace('"', "_")
return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote_plus(filename)}"
