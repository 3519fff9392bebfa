"""It looks as though filename* holds the name as it is. There, every sign that is no letter or digit is percent-encoded."""
# caught by: test_4_download.py::test_a_plain_name_is_told_twice
# says: has to survive
# in app/utils/filenames.py
plain = filename.encode("ascii", "replace").decode().replace('"', "_")
return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{plain}"
