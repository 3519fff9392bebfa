"""It looks as though spaces and dots are dropped one after the other. Behind a dot there can be another space."""
# caught by: test_3_shown.py::test_a_name_is_cleaned
# says: people read a name
# in app/utils/filenames.py
last_part = (offered or "").replace("\\", "/").rpartition("/")[2]
visible = "".join(sign for sign in last_part if sign.isprintable())
return visible.strip().rstrip(".")[-LONGEST_NAME:].strip() or "file"
