"""It looks as though a download is inline, and so it is shown. Say attachment."""
# caught by: test_4_download.py::test_a_download_is_saved_and_not_shown
# says: runs with the rights of your site
# in app/utils/filenames.py
plain = filename.encode("ascii", "replace").decode()
plain = plain.replace("\\", "_").replace('"', "_")
return f"inline; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, '')}"
