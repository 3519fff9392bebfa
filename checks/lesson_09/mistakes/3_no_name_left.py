"""It looks as though a name may be empty. When nothing is left of it, it is file."""
# caught by: test_3_shown.py::test_a_name_is_never_empty_and_never_long
# says: something that can be clicked
# in app/utils/filenames.py
last_part = (offered or "file").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible.rstrip(" .")[-LONGEST_NAME:].lstrip()
