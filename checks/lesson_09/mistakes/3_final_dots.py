"""It looks as though spaces and dots at the end of a name stay. Windows drops them, and then the name is another one."""
# caught by: test_3_shown.py::test_a_name_is_cleaned
# says: people read a name
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible[-LONGEST_NAME:] or "file"
