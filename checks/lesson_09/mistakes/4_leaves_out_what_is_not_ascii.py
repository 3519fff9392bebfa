"""It looks as though signs that are not ASCII are left out of filename. Of some names nothing remains then."""
# caught by: test_4_download.py::test_a_name_in_any_script_arrives
# says: needs some name, too
# in app/utils/filenames.py
plain = filename.encode("ascii", "ignore").decode()
plain = plain.replace("\\", "_").replace('"', "_")
return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, '')}"
