"""It looks as though a name that was cut can begin with a space. The cut may fall right before one."""
# caught by: test_3_shown.py::test_a_name_is_never_empty_and_never_long
# says: cut at the beginning
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible.strip(" ").rstrip(" .")[-LONGEST_NAME:] or "file"
