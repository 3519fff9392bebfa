"""It looks as though only one kind of slash ends a folder. Windows sends the other one."""
# caught by: test_3_shown.py::test_a_name_is_cleaned
# says: Windows has other slashes
# in app/utils/filenames.py
last_part = (offered or "").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible.rstrip(" .")[-LONGEST_NAME:].lstrip() or "file"
