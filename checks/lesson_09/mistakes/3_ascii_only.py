"""It looks as though names lose every sign that is not ASCII. For most people that is their name."""
# caught by: test_3_shown.py::test_a_name_is_cleaned
# says: people read a name
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable() and sign.isascii())
return visible.rstrip(" .")[-LONGEST_NAME:].lstrip() or "file"
