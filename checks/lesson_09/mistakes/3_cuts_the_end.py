"""It looks as though a long name is cut at its end. That is where it says what kind of file it is."""
# caught by: test_3_shown.py::test_a_name_is_never_empty_and_never_long
# says: it is cut at the beginning
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible.rstrip(" .").lstrip()[:LONGEST_NAME] or "file"
