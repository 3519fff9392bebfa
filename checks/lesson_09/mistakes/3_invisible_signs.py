"""It looks as though signs that nobody can see stay in the name. One of them turns the rest of it around, and a line break ends a header."""
# caught by: test_3_shown.py::test_a_name_is_cleaned
# says: a sign that nobody sees
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
return last_part.rstrip(" .")[-LONGEST_NAME:].lstrip() or "file"
