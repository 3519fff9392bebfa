"""It looks as though a quote in a name ends it, and what follows is read as a header. Replace it."""
# caught by: test_4_download.py::test_a_name_in_any_script_arrives
# says: must not end it
# in app/utils/filenames.py
plain = filename.encode("ascii", "replace").decode()
return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, '')}"
