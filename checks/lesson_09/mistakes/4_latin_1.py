"""It looks as though the plain name is Latin-1. A header holds ASCII only; how it shows other signs nobody knows."""
# caught by: test_4_download.py::test_a_name_in_any_script_arrives
# says: a header holds ASCII only
# in app/utils/filenames.py
plain = filename.encode("latin-1", "replace").decode("latin-1")
plain = plain.replace("\\", "_").replace('"', "_")
return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, '')}"
