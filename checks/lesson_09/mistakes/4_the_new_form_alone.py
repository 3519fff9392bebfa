"""It looks as though only filename* is sent. Programs that do not know it have no name."""
# caught by: test_4_download.py::test_a_plain_name_is_told_twice
# says: old programs know no other
# in app/utils/filenames.py
return f"attachment; filename*=UTF-8''{quote(filename, '')}"
