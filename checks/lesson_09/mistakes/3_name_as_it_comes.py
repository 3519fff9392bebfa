"""It looks as though the storage gets the name that the client has chosen. It leads wherever the client wants, and only the last guard of the storage stops it."""
# caught by: test_3_names.py::test_no_name_shapes_a_path
# says: a strange name is no reason
# in app/services/attachment_service.py
key=offered_name or "file",
