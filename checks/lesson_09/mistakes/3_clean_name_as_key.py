"""It looks as though the cleaned name is the name in the storage. Two files that are called the same then want the same place."""
# caught by: test_3_names.py::test_two_files_of_one_name_are_two_files
# says: every camera gives its pictures the same names
# in app/services/attachment_service.py
key=filename,
